package org.xinheng.app.district;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.xinheng.publish.LocalRules;

/** 区县的取得: the file named by XINHENG_DISTRICT, else the sample that is packed with the program. */
@Configuration(proxyBeanMethods = false)
public class DistrictConfiguration {
  private static final String FOLDER = "district/";

  /** Names the packed sample to take; a text file, so that no district's name stands in code. */
  private static final String CHOICE = FOLDER + "default";

  @Bean
  District district(Environment environment) {
    String named = environment.getProperty("xinheng.district", "").strip();
    return named.isEmpty() ? bundled() : DistrictFile.read(Path.of(named));
  }

  /** What holds here beside the national rules of publicity. */
  @Bean
  LocalRules localRules(District district) {
    return district.rules();
  }

  /** The clock of the district; gives way to any other clock, so that a test can move the time. */
  @Bean
  @Fallback
  Clock clock(District district) {
    return Clock.system(district.zone());
  }

  /** The sample district that a start without any setting shows. */
  public static District bundled() {
    String file = FOLDER + text(CHOICE).strip();
    return DistrictFile.read(text(file), file);
  }

  private static String text(String resource) {
    try (InputStream in = new ClassPathResource(resource).getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException absent) {
      throw new DistrictUnreadable("程序包中没有 " + resource + "，请重新构建", absent);
    }
  }
}
