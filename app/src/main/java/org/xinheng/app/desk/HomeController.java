package org.xinheng.app.desk;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 工作台首页: what needs this person today, then what became of the last files. */
@Controller
class HomeController {
  private static final int LATEST = 6;

  private final DeskPages pages;
  private final Tasks tasks;
  private final SubmissionList submissions;
  private final Names names;

  HomeController(DeskPages pages, Tasks tasks, SubmissionList submissions, Names names) {
    this.pages = pages;
    this.tasks = tasks;
    this.submissions = submissions;
    this.names = names;
  }

  @GetMapping("/desk")
  ResponseEntity<byte[]> home(Visit visit) {
    boolean furnishes = Tasks.furnishes(visit);
    return pages.show(
        visit,
        "home",
        new HomePage(
            visit.who().person(),
            names.fullName(visit.department()),
            Tasks.roles(visit),
            tasks.of(visit),
            furnishes ? submissions.latest(visit, LATEST) : List.of(),
            furnishes,
            visit.who().seesAllDepartments()));
  }
}
