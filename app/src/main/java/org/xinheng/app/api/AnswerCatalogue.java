package org.xinheng.app.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Field;
import org.xinheng.collect.KeyPart;
import org.xinheng.collect.Provisions;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.SubjectKind;

/** 目录接口: the record items, and what a department fills in for each. */
@RestController
class AnswerCatalogue {
  private final Catalogue catalogue;
  private final KnownItems items;

  AnswerCatalogue(Catalogue catalogue, KnownItems items) {
    this.catalogue = catalogue;
    this.items = items;
  }

  @GetMapping("/api/v1/catalogue")
  ResponseEntity<byte[]> all(HttpServletRequest request) {
    return Answers.json(
        request, Json.of(json -> json.list("items", catalogue.items(), item -> head(json, item))));
  }

  @GetMapping("/api/v1/catalogue/{item}")
  ResponseEntity<byte[]> one(HttpServletRequest request, @PathVariable String item) {
    var known =
        items
            .find(item)
            .orElseThrow(() -> ApiRefusal.notFound("目录中没有这个信息事项；可用的有：" + items.all() + "。"));
    return Answers.json(
        request,
        Json.of(json -> {
          head(json, known);
          provisions(json, known.provisions());
          json.list("naturalKey", known.naturalKey(), part -> key(json, known, part));
          editions(json, known);
          json.list("fields", known.fields(), field -> field(json, known, field));
        }));
  }

  private static void head(Json json, CatalogueItem item) {
    json.put("code", item.code().value())
        .put("title", item.title())
        .put("nature", item.nature().name())
        .put("edition", item.edition())
        .put("inForceFrom", item.inForceFrom().toString())
        .put("recordClass", item.provisions().recordClass())
        .put("creditClass", item.provisions().creditClass())
        .put("disclosure", item.provisions().disclosure().name())
        .put("disclosureTitle", item.provisions().disclosure().title())
        .put("furnished", item.provisions().furnished().name())
        .put("furnishedTitle", item.provisions().furnished().title())
        .put("href", "/api/v1/catalogue/" + item.code())
        .put("template", "/catalogue/" + item.code() + "/template.xlsx");
  }

  private static void provisions(Json json, Provisions provisions) {
    json.texts("legalBasis", provisions.legalBasis())
        .put("severity", provisions.severity().name())
        .put("severityTitle", provisions.severity().title())
        .put("dualPublicity", provisions.dualPublicity())
        .put("sharingScope", provisions.sharingScope())
        .put("publicity", provisions.publicity())
        .put("retention", provisions.retention())
        .put("updateFrequency", provisions.updateFrequency())
        .texts("furnishedBy", provisions.furnishedBy())
        .put("local", provisions.local());
  }

  /** What makes two rows the same record: of each part the first field that is filled in. */
  private static void key(Json json, CatalogueItem item, KeyPart part) {
    json.texts("firstOf", part.firstOf().stream().map(FieldName::value).toList())
        .texts(
            "titles",
            part.firstOf().stream().map(name -> item.field(item.indexOf(name)).title()).toList());
  }

  /** Past, present and coming, the earliest first; a last day where another follows. */
  private void editions(Json json, CatalogueItem present) {
    var all = catalogue.editions(present.code());
    json.list(
        "editions",
        all,
        one -> {
          var next = all.indexOf(one) + 1;
          json.put("edition", one.edition())
              .put("inForceFrom", one.inForceFrom().toString())
              .put(
                  "lastDay",
                  next < all.size() ? all.get(next).inForceFrom().minusDays(1).toString() : null)
              .put("state", state(one, present));
        });
  }

  private static String state(CatalogueItem one, CatalogueItem present) {
    if (one.edition().equals(present.edition())) {
      return "PRESENT";
    }
    return one.inForceFrom().isAfter(present.inForceFrom()) ? "COMING" : "PAST";
  }

  private static void field(Json json, CatalogueItem item, Field field) {
    json.put("name", field.name().value())
        .put("title", field.title())
        .texts("aliases", field.aliases())
        .put("type", field.type().name())
        .put("typeTitle", field.type().title())
        .put("maxLength", field.maxLength())
        .put("unit", field.unit())
        .object(
            "need",
            need -> {
              for (SubjectKind kind : SubjectKind.values()) {
                need.put(kind.name(), field.need(kind).name());
              }
            })
        .put("disclosure", disclosure(item, field))
        .texts("examples", field.examples())
        .list(
            "codes",
            field.codes(),
            value -> json.put("code", value.code()).put("title", value.title()))
        .put("help", field.help());
  }

  /** How far the field is shown; nothing is public where the item is not. */
  private static String disclosure(CatalogueItem item, Field field) {
    return switch (item.provisions().disclosure()) {
      case OPEN -> field.disclosure().name();
      case AUTHORISED ->
          switch (field.disclosure()) {
            case PUBLIC -> "AUTHORISED";
            case MASKED -> "AUTHORISED_MASKED";
            case SHARED, NEVER -> field.disclosure().name();
          };
      case SHARED ->
          switch (field.disclosure()) {
            case PUBLIC, MASKED, SHARED -> "SHARED";
            case NEVER -> "NEVER";
          };
    };
  }
}
