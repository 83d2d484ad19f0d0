package org.xinheng.house;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@DisplayName("模块之间的规矩")
class ArchitectureTest {
  private static final Set<String> STAGES =
      Set.of(
          "vocabulary",
          "collect",
          "verify",
          "link",
          "dossier",
          "publish",
          "assess",
          "inquire",
          "duties");

  @Test
  @DisplayName("各模块只用别的模块的根包,互不成环")
  void modules_use_only_each_others_doors_and_form_no_circle() {
    ApplicationModules.of("org.xinheng").verify();
  }

  @Test
  @DisplayName("应用内的各包互不成环")
  void the_packages_of_the_application_form_no_circle() {
    ApplicationModules.of("org.xinheng.app").verify();
  }

  @Test
  @DisplayName("门户、工作台、接口互不相用")
  void portal_desk_and_api_do_not_use_each_other() {
    slices()
        .matching("org.xinheng.app.(portal|desk|api)..")
        .should()
        .notDependOnEachOther()
        .because("what two of them need belongs in app.page or in a stage")
        .check(House.CLASSES);
  }

  @Test
  @DisplayName("阶段里没有网页")
  void a_stage_knows_nothing_of_the_web() {
    noClasses()
        .that(inAStage())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework.web..",
            "org.springframework.http..",
            "jakarta.servlet..",
            "gg.jte..")
        .check(House.CLASSES);
  }

  @Test
  @DisplayName("规则是纯函数:不见框架、不见数据库、不看时钟")
  void a_rule_is_a_pure_function() {
    noClasses()
        .that(inAStage())
        .and()
        .resideInAnyPackage(
            "..model..", "..rules..", "org.xinheng.vocabulary..", "org.xinheng.verify..")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAnyPackage(
                    "org.springframework..", "java.sql..", "javax.sql..", "org.postgresql..")
                .or(JavaClass.Predicates.type(Clock.class)))
        .check(House.CLASSES);
  }

  @Test
  @DisplayName("时间是参数:没有人去问系统的钟")
  void nobody_asks_the_system_clock() {
    noClasses()
        .should()
        .callCodeUnitWhere(asksForNow())
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callConstructor(java.util.Date.class)
        .because("a journey must be able to move the calendar")
        .check(House.CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage("org.xinheng.app.district..")
        .should()
        .callCodeUnitWhere(target(owner(JavaClass.Predicates.type(Clock.class))).and(namedSystem()))
        .because("one place makes the clock")
        .check(House.CLASSES);
  }

  @Test
  @DisplayName("只有命令对终端说话")
  void only_commands_speak_to_the_terminal() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.xinheng.app.command..", "org.xinheng.bench..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(House.CLASSES);
  }

  @Test
  @DisplayName("依赖从构造器来,不注入字段")
  void nothing_is_injected_into_fields() {
    noFields()
        .should()
        .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
        .orShould()
        .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
        .orShould()
        .beAnnotatedWith("jakarta.inject.Inject")
        .orShould()
        .beAnnotatedWith("jakarta.annotation.Resource")
        .check(House.CLASSES);
  }

  private static DescribedPredicate<JavaClass> inAStage() {
    return DescribedPredicate.describe(
        "in a stage",
        type -> {
          var parts = type.getPackageName().split("\\.", -1);
          return parts.length > 2 && STAGES.contains(parts[2]);
        });
  }

  private static DescribedPredicate<JavaCall<?>> asksForNow() {
    DescribedPredicate<CodeUnitCallTarget> now =
        owner(JavaClass.Predicates.resideInAPackage("java.time.."))
            .<CodeUnitCallTarget>forSubtype()
            .and(HasName.Predicates.name("now").<CodeUnitCallTarget>forSubtype())
            .and(
                DescribedPredicate.not(rawParameterTypes(Clock.class))
                    .<CodeUnitCallTarget>forSubtype());
    return target(now);
  }

  private static DescribedPredicate<JavaCall<?>> namedSystem() {
    return target(HasName.Predicates.nameStartingWith("system").<CodeUnitCallTarget>forSubtype());
  }
}
