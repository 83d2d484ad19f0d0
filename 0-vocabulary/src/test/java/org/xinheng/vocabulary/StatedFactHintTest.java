package org.xinheng.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("敏感字词的迹象：不漏一个")
class StatedFactHintTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "传染病", "精神病", "精神障碍", "精神分裂", "精神分裂症", "抑郁", "抑郁症", "焦虑症", "躁郁症", "糖尿病", "高血压", "心脏病",
        "冠心病", "艾滋", "艾滋病", "HIV", "hiv", "ＨＩＶ", "乙肝", "丙肝", "乙型肝炎", "丙型肝炎", "肝炎", "梅毒", "淋病", "性病",
        "肺结核", "结核病", "癌", "癌症", "肿瘤", "白血病", "尿毒症", "癫痫", "帕金森", "阿尔茨海默", "痴呆", "脑梗", "脑瘫", "红斑狼疮"
      })
  @DisplayName("每一种疾病，写明是当事人的都认得出")
  void every_illness_is_seen(String illness) {
    assertThat(SensitiveFacts.statedIn("当事人系" + illness, false)).isTrue();
    assertThat(SensitiveFacts.statedIn(illness + "检测阳性", false)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"佛", "道", "基督", "天主", "伊斯兰", "东正", "犹太", "新"})
  @DisplayName("每一种信仰")
  void every_faith_is_seen(String faith) {
    assertThat(SensitiveFacts.statedIn("当事人信仰" + faith + "教", false)).isTrue();
    assertThat(SensitiveFacts.statedIn("其信奉" + faith + "教", false)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "信奉邪教",
        "宗教信仰：有",
        "血型为B",
        "指纹：已有",
        "虹膜：有",
        "声纹为甲",
        "DNA：甲",
        "dna：甲",
        "ＤＮＡ：甲",
        "基因检测结果为甲",
        "基因型：甲",
        "遗传信息：甲",
        "既往病史：无",
        "病情为甲",
        "患病情况：甲",
        "指纹信息已采集",
        "掌纹已录入",
        "人脸图像已经采集",
        "面部特征已登记",
        "基因样本已留存",
        "血样已提取",
        "采集了当事人的十指指纹",
        "个人收入约5万元",
        "家庭年收入为3万元",
        "经营者月工资4千元",
        "负责人薪金10万元",
        "本人的薪酬：9万元"
      })
  @DisplayName("生物识别、基因、病史、收入")
  void every_other_fact_is_seen(String text) {
    assertThat(SensitiveFacts.statedIn(text, false)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"当事人年收入为12万元", "其工资5千元", "该人存款余额3万元", "当事人纳税额9万元", "当事人缴税金额2万元"})
  @DisplayName("自然人的收入、存款、纳税")
  void what_a_person_earns_is_seen(String text) {
    assertThat(SensitiveFacts.statedIn(text, true)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "存款", "股票", "有价证券", "债券", "国债", "理财产品", "基金", "商业保险", "保单", "房产", "不动产", "住房", "商品房"
      })
  @DisplayName("每一种财产：写明是谁的认得出，没写明的有字词")
  void every_asset_is_seen(String asset) {
    assertThat(SensitiveFacts.statedIn("经营者有" + asset + "3份", false)).isTrue();
    assertThat(SensitiveFacts.statedIn("当事人名下" + asset + "3份", true)).isTrue();
    assertThat(SensitiveFacts.wordsIn("名下" + asset)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "法定代表人的名下共登记有的有价证券3份",
        "妻子的名下现登记有的商业保险3份",
        "经营者的名下共登记有的理财产品约3份",
        "负责人的名下共登记有的定期存款3万元",
        "家庭的税后收入：3万元",
        "本人的全年收入3万元"
      })
  @DisplayName("人与财产之间隔得最远的说法也认得出")
  void the_widest_gap_between_holder_and_asset_is_seen(String text) {
    assertThat(SensitiveFacts.statedIn(text, false)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "电脑销售；信息技术服务；投资咨询；教育培训；消毒用品；塑料薄膜",
        "有限责任公司",
        "济南市莱芜区文化路18号",
        "食用农产品初加工；电子产品、其他日用品销售；股票、债券、基金投资；保险代理；房产中介；住房租赁；代收入网费"
      })
  @DisplayName("寻常的经营范围、类型、住所没有迹象")
  void what_trades_are_called_gives_no_hint(String text) {
    assertThat(StatedFactHint.in(text)).isFalse();
  }
}
