package org.xinheng.app.sample;

import java.util.List;
import java.util.Set;

/**
 * 行业. A trade of the sample: industry code of GB/T 4754-2017, words for names, scope, and what it
 * is licensed and fined for.
 *
 * @param weight how common it is, out of the sum of all
 */
record Trade(
    String industry,
    int weight,
    List<String> words,
    String scope,
    String licence,
    String licensedBy,
    List<Breach> breaches) {

  private static final Set<String> SERVICES =
      Set.of("4710", "5430", "6513", "7262", "6210", "8040", "8111");

  /** 组织形式. How an individual business of this trade ends its name. */
  List<String> endings() {
    return SERVICES.contains(industry) ? List.of("店", "服务部", "经营部") : List.of("店", "经营部", "商行");
  }

  /** 违法行为. What an inspector finds, the article it breaks and the office that fines it. */
  record Breach(String conduct, String basis, String decidedBy) {}

  private static final Breach LABEL =
      new Breach("销售标签不符合规定的食品", "《中华人民共和国食品安全法》第一百二十五条第一款第二项", "市场监督");
  private static final Breach EXPIRED =
      new Breach("经营超过保质期的食品", "《中华人民共和国食品安全法》第一百二十四条第一款第五项", "市场监督");
  private static final Breach PRICE = new Breach("未按规定明码标价", "《中华人民共和国价格法》第四十二条", "市场监督");
  private static final Breach ADVERT = new Breach("发布虚假广告", "《中华人民共和国广告法》第五十五条第一款", "市场监督");
  private static final Breach DUST =
      new Breach("未采取有效措施防治扬尘污染", "《中华人民共和国大气污染防治法》第一百一十五条第一款", "生态环境");
  private static final Breach WASTE =
      new Breach("未按规定建立工业固体废物管理台账", "《中华人民共和国固体废物污染环境防治法》第一百零二条第一款", "生态环境");
  private static final Breach TRAINING =
      new Breach("未按规定对从业人员进行安全生产教育和培训", "《中华人民共和国安全生产法》第九十七条", "应急");
  private static final Breach DANGER = new Breach("未采取措施消除事故隐患", "《中华人民共和国安全生产法》第一百零二条", "应急");
  private static final Breach PERMIT = new Breach("未取得施工许可证擅自施工", "《中华人民共和国建筑法》第六十四条", "住房");
  private static final Breach WAGES = new Breach("未按规定编制农民工工资支付表", "《保障农民工工资支付条例》第五十四条", "人力资源");

  static final List<Trade> ALL =
      List.of(
          new Trade(
              "5211",
              22,
              List.of("百货", "商贸", "超市", "便利店"),
              "日用百货、食品销售",
              "食品经营许可证",
              "行政审批",
              List.of(LABEL, EXPIRED, PRICE)),
          new Trade(
              "6210",
              20,
              List.of("餐饮", "饭店", "小吃", "炒鸡"),
              "餐饮服务",
              "食品经营许可证",
              "行政审批",
              List.of(EXPIRED, PRICE)),
          new Trade(
              "5124",
              6,
              List.of("农资", "农产品", "姜蒜"),
              "生姜、大蒜等农产品收购与销售",
              "农作物种子生产经营许可证",
              "行政审批",
              List.of(PRICE, ADVERT)),
          new Trade(
              "3311",
              7,
              List.of("金属制品", "钢结构", "机械"),
              "金属结构制造、销售",
              "排污许可证",
              "生态环境",
              List.of(WASTE, TRAINING, DANGER)),
          new Trade(
              "3039",
              6,
              List.of("建材", "石料", "混凝土"),
              "建筑材料生产、销售",
              "排污许可证",
              "生态环境",
              List.of(DUST, DANGER)),
          new Trade(
              "4710",
              8,
              List.of("建筑安装", "建设工程", "装饰工程"),
              "房屋建筑工程施工",
              "建筑业企业资质证书",
              "住房",
              List.of(PERMIT, WAGES, DUST)),
          new Trade(
              "5430",
              8,
              List.of("运输", "物流", "货运"),
              "普通货物道路运输",
              "道路运输经营许可证",
              "行政审批",
              List.of(TRAINING)),
          new Trade(
              "8040",
              4,
              List.of("美容", "美发", "理发"),
              "美容美发服务",
              "公共场所卫生许可证",
              "行政审批",
              List.of(PRICE, ADVERT)),
          new Trade(
              "5251", 4, List.of("大药房", "药店"), "药品零售", "药品经营许可证", "行政审批", List.of(PRICE, ADVERT)),
          new Trade(
              "1391",
              4,
              List.of("食品", "姜制品", "调味品"),
              "食品生产、销售",
              "食品生产许可证",
              "行政审批",
              List.of(LABEL, WASTE)),
          new Trade("8111", 5, List.of("汽车维修", "汽修"), "机动车维修", "排污登记回执", "生态环境", List.of(WASTE)),
          new Trade(
              "6513",
              3,
              List.of("信息技术", "网络科技", "软件"),
              "软件开发、信息技术服务",
              "增值电信业务经营许可证",
              "行政审批",
              List.of(ADVERT)),
          new Trade(
              "7262", 3, List.of("人力资源", "劳务"), "人力资源服务", "人力资源服务许可证", "人力资源", List.of(WAGES)));
}
