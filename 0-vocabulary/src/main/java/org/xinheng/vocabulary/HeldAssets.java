package org.xinheng.vocabulary;

/**
 * 个人财产的说法. Deposits, securities, commercial insurance and real estate: 山东省社会信用条例 第四十二条 lets them be
 * collected only with the person's written consent. The words with a holder or with an amount tell
 * what somebody has; 股票发行, 房产中介 and 存款类金融机构 do not.
 */
final class HeldAssets {
  private static final String NUMBER = "[0-9一二两三四五六七八九十百千]";
  private static final String MANY = NUMBER + "[0-9零〇一二两三四五六七八九十百千万亿余多., ]*";
  private static final String SAID = "(?:余额|账户|市值|总值|价值|约|共|合计|计|达|为|是|有|[:：])*\\s*";
  private static final String PAPER = "(?:股票|有价证券|债券|国债|理财产品)";
  private static final String HOUSE = "(?:房产|不动产|住房|商品房)";
  private static final String ANY = "(?:(?:银行|定期|活期|储蓄)?存款|" + PAPER + "|基金|商业保险|保单|" + HOUSE + ")";

  /** Somebody's own, with an amount: follows the words for the person. */
  static final String OF_SOMEBODY = "的?(?:名下)?(?:共|现)?(?:持有|拥有|购有|登记有|有)?的?" + ANY + SAID + NUMBER;

  /** The words with a holder or an amount, in either order; whose they are is not said. */
  static final String BARE =
      "(?:持有|拥有|购有|购买|买入|名下)(?:登记)?(?:有|的)?(?:"
          + MANY
          + "[元股份套处张]的?)?"
          + ANY
          + "|(?:存款|"
          + PAPER
          + "|(?<!\\p{IsHan})基金|保单)"
          + SAID
          + MANY
          + "(?:元|股|份|手|支|只|张)"
          + "|"
          + HOUSE
          + SAID
          + MANY
          + "(?:套|处|间|幢|栋|平方米|宗|元)"
          + "|"
          + MANY
          + "[元股份套处张]的?"
          + ANY;

  /** What banks, issuers, builders and offices do with other people's. */
  static final String LAWFUL =
      "(?:吸收|揽收|冻结|划拨|扣划|挪用|盗取|诈骗)(?!\\p{IsHan}{0,8}名下)\\p{IsHan}{0,8}?存款|公众存款|存款(?:类|保险|准备金|业务|机构|利率)"
          + "|(?:发行|承销|募集|代销|代理|推介|荐|兑付|回购)(?:[\\p{IsHan}、]{0,6}?)(?:股票|债券|国债|基金|理财产品|保单)"
          + "|(?:股票|债券|基金|理财产品)(?:发行|承销|上市|交易|代码|推介|销售|业务|公司)"
          + "|\\p{IsHan}{0,4}(?:社保|医保|保险|保障|公积金|产业|专项|投资|私募|维修|公益|慈善)基金"
          + "|(?:销售|出售|预售|出租|转租|租赁|中介|居间|代理|经纪|开发|建设|建造|交付|分割)(?:[\\p{IsHan}0-9、]{0,8}?)"
          + HOUSE
          + "|住房(?:公积金|和?城乡|保障|维修|租赁|补贴)|不动产(?:权|登记|测绘|单元)|房产(?:中介|经纪|开发|测绘|证|税|管理|交易)";

  private HeldAssets() {}
}
