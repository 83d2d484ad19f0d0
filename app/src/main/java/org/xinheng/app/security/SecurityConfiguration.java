package org.xinheng.app.security;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;

/**
 * 安全配置. Two doors: the API without a session, where submissions need a department's key and the
 * rest is open to anybody; the pages by form log-in with CSRF tokens.
 */
@Configuration
class SecurityConfiguration {
  private static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; script-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

  /** Pages on a department's records: for those who file them and for the credit office. */
  private static final String[] DEPARTMENT_WORK = {
    "/desk/submit/**",
    "/desk/submissions/**",
    "/desk/reviews/**",
    "/desk/redactions/**",
    "/desk/exemptions/**",
    "/desk/withdrawals/**",
    "/desk/board/**",
    "/desk/quality/**",
    "/desk/mending/**",
    "/desk/reminders/**",
    "/desk/register/**",
    "/desk/profile/**",
    "/desk/nodes/**",
    "/desk/sharing/**",
    "/desk/once/**",
    "/desk/conversion/**",
    "/desk/codes/**",
    "/desk/records/**",
    "/desk/trajectory/**",
    "/desk/grades/**"
  };

  @Bean
  PasswordEncoder passwordEncoder() {
    return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  }

  @Bean
  @Order(1)
  SecurityFilterChain apiChain(
      HttpSecurity http,
      DepartmentKeys keys,
      AuthenticationEntryPoint unknown,
      AccessDeniedHandler refused)
      throws Exception {
    http.securityMatcher("/api/**")
        .csrf(csrf -> csrf.disable())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(new KeyAuthentication(keys, unknown), AuthorizationFilter.class)
        .authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(
                    DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers("/api/v1/submissions/**", "/api/v1/codes/batch")
                .hasRole("DEPARTMENT_KEY")
                .anyRequest()
                .permitAll())
        .exceptionHandling(
            errors -> errors.authenticationEntryPoint(unknown).accessDeniedHandler(refused));
    return http.build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pageChain(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(
                    DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers("/desk/accounts/*/roles")
                .hasRole("SECURITY_ADMINISTRATOR")
                .requestMatchers(HttpMethod.POST, "/desk/accounts/**")
                .hasRole("ADMINISTRATOR")
                .requestMatchers("/desk/accounts/**")
                .hasAnyRole("ADMINISTRATOR", "SECURITY_ADMINISTRATOR")
                .requestMatchers("/desk/keys/**", "/desk/calendar/**")
                .hasRole("ADMINISTRATOR")
                .requestMatchers(
                    "/desk/catalogue/new",
                    "/desk/catalogue/*/revise",
                    "/desk/editions/**",
                    "/desk/entities/**")
                .hasRole("CREDIT_OFFICER")
                .requestMatchers("/desk/audit/**")
                .hasRole("AUDITOR")
                .requestMatchers("/desk/bulletins/**")
                .hasRole("CREDIT_OFFICER")
                .requestMatchers(DEPARTMENT_WORK)
                .hasAnyRole("CREDIT_OFFICER", "CLERK")
                .requestMatchers("/desk/**")
                .authenticated()
                .requestMatchers("/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .denyAll()
                .anyRequest()
                .permitAll())
        .formLogin(form ->
            form.loginPage("/login")
                .defaultSuccessUrl("/desk")
                .failureUrl("/login?failed")
                .permitAll())
        .logout(out -> out.logoutSuccessUrl("/?signed-out"))
        .addFilterBefore(new LargestUpload(), CsrfFilter.class)
        .exceptionHandling(errors -> errors.accessDeniedPage("/denied"))
        .sessionManagement(
            session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy ->
                    policy.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN)));
    return http.build();
  }
}
