package org.xinheng.app.portal;

/**
 * What the pages of the portal are looked at with: a company, a shop, a person, and records of
 * them.
 */
final class FiledForThePortal {
  static final String COMPANY = "91370116MA3XYYT13F";
  static final String SHOP = Portal.sound("92370116MA3XYYT2");
  static final String OLD_NUMBER = "371200200010001";
  static final String PERSON = "11010519491231002X";

  private FiledForThePortal() {}

  static void in(Portal portal) throws Exception {
    var approval = portal.department("行政审批");
    var body = approval.name() + "," + approval.creditCode().value();
    portal.submit(
        approval,
        "registration",
        "名称,统一社会信用代码,注册号,法定代表人,成立日期,住所,登记状态,曾用名,联系电话",
        "莱芜旅例建材有限公司,%s,%s,张样例,2015-06-03,山东省济南市莱芜区凤城街道样例路1号,存续,莱芜旧例建材有限公司,13800000000"
            .formatted(COMPANY, OLD_NUMBER),
        "莱芜区旅例小吃店,%s,,李样例,2019-06-03,山东省济南市莱芜区凤城街道样例小区3号楼2单元501室,存续,,".formatted(SHOP));
    var end = ",普通,2026-11-16,2026-11-16,2099-12-31," + body + ",1," + body;
    portal.submit(
        approval,
        "licence",
        "行政相对人名称,行政相对人类别,统一社会信用代码,法定代表人,自然人证件类型,自然人证件号码,行政许可决定文书名称,行政许可决定文书号,许可内容,许可类别,许可决定日期,有效期自,有效期至,许可机关,许可机关统一社会信用代码,当前状态,数据来源单位,数据来源单位统一社会信用代码",
        "莱芜旅例建材有限公司,法人及非法人组织,%s,张样例,,,准予行政许可决定书,济莱审〔2026〕901号,\"=HYPERLINK(\"\"a\"\")<script>alert(1)</script>\"%s"
            .formatted(COMPANY, end),
        "莱芜区旅例小吃店,个体工商户,%s,李样例,,,准予行政许可决定书,济莱审〔2026〕902号,食品经营%s".formatted(SHOP, end),
        "赵样例,自然人,,,身份证,%s,准予行政许可决定书,济莱审〔2026〕903号,机动车驾驶%s".formatted(PERSON, end));
    var punishing = portal.department("生态环境");
    var bureau = punishing.name() + "," + punishing.creditCode().value();
    portal.submit(
        punishing,
        "penalty",
        "行政相对人名称,行政相对人类别,统一社会信用代码,法定代表人,行政处罚决定书文号,违法行为类型,违法事实,处罚依据,处罚类别,处罚内容,罚款金额（万元）,处罚决定日期,处罚有效期,公示截止期,处罚机关,处罚机关统一社会信用代码,数据来源单位,数据来源单位统一社会信用代码,处罚程序,失信严重程度",
        "莱芜旅例建材有限公司,法人及非法人组织,%s,张样例,济莱环罚〔2026〕1号,违反大气污染防治管理制度,未按规定设置大气污染物排放口,《中华人民共和国大气污染防治法》第一百条,罚款,罚款人民币20000元,2,2026-11-16,2027-11-16,2027-11-16,%s,%s,普通,一般"
            .formatted(COMPANY, bureau, bureau));
  }
}
