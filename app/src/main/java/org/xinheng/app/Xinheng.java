package org.xinheng.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** 信衡. The one application: portal, desk and HTTP API over the stages. */
@SpringBootApplication
public class Xinheng {
  public static void main(String[] arguments) {
    SpringApplication.run(Xinheng.class, arguments);
  }
}
