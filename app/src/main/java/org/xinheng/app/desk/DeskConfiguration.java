package org.xinheng.app.desk;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.xinheng.app.security.Accounts;

/** 工作台的装配. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration implements WebMvcConfigurer {
  private final Accounts accounts;

  DeskConfiguration(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new VisitArgument());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new RightsStillHold(accounts)).addPathPatterns("/desk", "/desk/**");
    registry.addInterceptor(new KnownConditions()).addPathPatterns("/desk", "/desk/**");
  }
}
