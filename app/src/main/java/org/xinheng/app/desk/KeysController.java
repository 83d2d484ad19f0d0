package org.xinheng.app.desk;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.district.Department;
import org.xinheng.app.page.Problem;
import org.xinheng.app.security.DepartmentKeys;

/** 报送密钥: made for a department and shown once; withdrawn when it is lost or a person leaves. */
@Controller
@RequestMapping("/desk/keys")
class KeysController {
  private final DeskPages pages;
  private final DepartmentKeys keys;
  private final Names names;
  private final Auditing audit;

  KeysController(DeskPages pages, DepartmentKeys keys, Names names, Auditing audit) {
    this.pages = pages;
    this.keys = keys;
    this.names = names;
    this.audit = audit;
  }

  @GetMapping
  ResponseEntity<byte[]> all(Visit visit) {
    audit.done(visit, "查看报送密钥", "全部");
    return show(visit, HttpStatus.OK, List.of());
  }

  @PostMapping
  ResponseEntity<byte[]> make(Visit visit, @RequestParam(defaultValue = "") String department) {
    var found =
        names.acting().stream().filter(one -> one.code().value().equals(department)).findFirst();
    if (found.isEmpty()) {
      return show(
          visit, HttpStatus.UNPROCESSABLE_CONTENT, List.of(new Problem("department", "请选择部门")));
    }
    var key = keys.make(found.get().code(), visit.login());
    audit.done(
        visit, "生成报送密钥", found.get().code().value(), "末四位 " + key.substring(key.length() - 4));
    return DeskPages.goWithSecret(
        visit, "/desk/keys", names.department(found.get().code()) + "的报送密钥已生成：", key);
  }

  @PostMapping("/{id}/withdraw")
  ResponseEntity<byte[]> withdraw(
      Visit visit, @PathVariable long id, @RequestParam(defaultValue = "") String why) {
    var found = keys.all().stream().filter(key -> key.id() == id).findFirst();
    if (found.isEmpty()) {
      throw new NotHere("没有编号为 " + id + " 的报送密钥");
    }
    if (why.isBlank()) {
      return show(
          visit,
          HttpStatus.UNPROCESSABLE_CONTENT,
          List.of(new Problem("why-" + id, "收回密钥须写明原因，如“遗失”“人员调离”")));
    }
    keys.withdraw(id);
    audit.done(
        visit, "收回报送密钥", found.get().department(), "末四位 " + found.get().hint() + "；" + why.strip());
    return DeskPages.go(visit, "/desk/keys", "密钥已收回，立即失效。");
  }

  private ResponseEntity<byte[]> show(Visit visit, HttpStatus status, List<Problem> problems) {
    var lines =
        keys.all().stream()
            .map(key -> new KeysPage.Line(key, names.department(key.department())))
            .toList();
    var choices =
        names.acting().stream()
            .filter(department -> !department.items().isEmpty())
            .map(this::choice)
            .toList();
    return pages.show(visit, status, "keys", new KeysPage(lines, choices, problems));
  }

  private SubmissionPage.Choice choice(Department department) {
    return new SubmissionPage.Choice(
        department.code().value(), names.department(department.code()));
  }
}
