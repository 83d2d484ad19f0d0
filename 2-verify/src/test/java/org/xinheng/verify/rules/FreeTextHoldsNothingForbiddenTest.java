package org.xinheng.verify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.collect.ReturnedRow;
import org.xinheng.verify.Submitted;
import org.xinheng.verify.Verdict;

class FreeTextHoldsNothingForbiddenTest {

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "当事人血型为B型。",
        "血型：B",
        "A型血",
        "ab型血，",
        "当事人系O型RH阴性血。",
        "血型A",
        "血型AB型",
        "血型为A",
        "经营者存款三十万元",
        "法定代表人名下有房产两套",
        "其妻子持有股票五万股，家庭住房：3套",
        "经营者宗教信仰：略。",
        "当事人信仰佛教",
        "经查其信奉藏传佛教。",
        "基督教徒",
        "当事人系基督教徒，",
        "负责人患有慢性肾病。",
        "患有抑郁症",
        "经营者患有肝炎",
        "当事人患乙肝，",
        "患肺结核",
        "其患糖尿病多年",
        "既往病史：无。",
        "经查当事人有精神病史",
        "员工确诊糖尿病后离岗。",
        "当事人艾滋病阳性",
        "当事人HIV抗体阳性",
        "乙肝病毒携带者",
        "当事人系精神病人",
        "指纹已采集",
        "已采集当事人指纹",
        "法定代表人年收入为12万元",
        "家庭年收入约３万元"
      })
  @DisplayName("DQ-213 写明宗教信仰、血型、指纹、疾病、病史、家庭收入的退回，提示里不出现原文")
  void what_must_not_be_collected_goes_back(String text) {
    var row = Submitted.penalty().with("CF_SY", text);
    assertThat(row.verdicts()).containsExactly("DQ-213 ERROR");
    assertThat(row.findings("DQ-213").getFirst().toString()).doesNotContain(text);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "当事人年收入为12万元",
        "其月工资5000元",
        "当事人纳税金额：3200元",
        "当事人存款余额为八万元",
        "当事人银行存款三十万元",
        "其持有股票五万股",
        "该人名下房产两套",
        "当事人购有基金6万份",
        "当事人有商业保险2份"
      })
  @DisplayName("DQ-213 自然人的收入、存款、证券、保险、房产、纳税数额退回")
  void what_a_natural_person_earns_goes_back(String text) {
    assertThat(Submitted.personsPenalty().with("CF_SY", text).errors()).containsExactly("DQ-213");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"CF_SY", "CF_WFXW", "CF_YJ", "CF_NR", "CF_FRDB"})
  @DisplayName("DQ-213 写在哪一列都退回，不只是自由文本")
  void whichever_column_it_is_written_in(String field) {
    assertThat(Submitted.penalty().with(field, "当事人患有抑郁症").errors()).contains("DQ-213");
  }

  @Test
  @DisplayName("DQ-213 退回的行不留原文：写明的各格、问题里的原值都没有；别的格照旧")
  void what_goes_back_is_kept_without_the_text() {
    var row =
        Submitted.penalty()
            .with("CF_SY", "当事人血型为B型")
            .with("CF_WFXW", " A型血 ")
            .with("CF_NR_FK", "二千");
    assertThat(row.judged())
        .isInstanceOfSatisfying(
            Verdict.Returned.class,
            returned -> {
              assertThat(returned.row().withheld()).isTrue();
              assertThat(returned.row().toString()).doesNotContain("血型为", "A型血");
              assertThat(returned.row().original())
                  .contains("某区甲乙建材有限公司", "二千", ReturnedRow.WITHHELD);
              assertThat(returned.row().findings().toString()).contains("二千");
            });
  }

  @Test
  @DisplayName("DQ-213 没有重新填写、把“依法不予保存”原样报回的，仍退回")
  void the_mark_itself_is_no_content() {
    assertThat(Submitted.penalty().with("CF_SY", ReturnedRow.WITHHELD).errors())
        .containsExactly("DQ-213");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "CF_SY, 聚会涉及基督教信徒若干",
    "CF_SY, 现场有穆斯林顾客",
    "CF_SY, 家属称糖尿病发作",
    "CF_SY, 未经同意采集人脸信息",
    "CF_SY, 未取得同意提取DNA",
    "CF_SY, 因病未能到场",
    "CF_SY, 当事人年收入为12万元",
    "CF_SY, 银行存款三十万元",
    "CF_NR, 持有股票五万股",
    "CF_NR, 名下房产两套",
    "CF_NR, 基金 3 万份",
    "CF_SY, 三十万元存款",
    "CF_NR, 两套房产",
    "CF_SY, 债券市值12万元",
    "CF_NR, 保单三份",
    "CF_NR, 名下不动产",
    "CF_NR, 错将A型血输给他人",
    "CF_YJ, 参见门诊记录中的病情说明"
  })
  @DisplayName("DQ-214 只出现字词、没有写明是谁的：收下，待人核对后才公示")
  void a_bare_word_waits_for_a_person(String field, String text) {
    var row = Submitted.penalty().with(field, text);
    assertThat(row.verdicts()).containsExactly("DQ-214 WARNING");
    assertThat(row.record().needsRedaction()).isTrue();
    assertThat(row.findings("DQ-214").getFirst().toString()).doesNotContain(text);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "未建立从业人员健康管理制度。",
        "擅自从事疾病诊疗活动。",
        "销售的药品包装称可治疗心脏病。",
        "未按疾病预防控制机构要求消毒。",
        "未对血型检测试剂进行冷链记录。",
        "营业收入12万元，没收违法所得3万元。",
        "拖欠农民工工资12万元。",
        "经营者拖欠其工资3000元。",
        "未按时缴纳社会保险费2000元。",
        "擅自设立宗教活动场所。",
        "某市基督教协会、某区佛教协会的房屋未经消防验收。",
        "销售糖尿病食品未备案。",
        "普通食品宣称预防高血压、糖尿病。",
        "经营乙肝疫苗、艾滋病检测试剂未按温度储存。",
        "依据《中华人民共和国传染病防治法》第五十三条。",
        "依照中华人民共和国传染病防治法第五十三条处理。",
        "未执行传染病报告制度。",
        "安排患有碍食品安全疾病的人员从事接触直接入口食品的工作。",
        "经营患病动物及其产品。",
        "未按规定书写病历资料。",
        "存在火灾隐患，病房楼疏散通道堵塞。",
        "未按规定标注转基因标识。",
        "生产血液制品、销售A型血清未登记。",
        "未取得许可从事股票发行、债券承销业务。",
        "擅自公开发行股票五千万股。",
        "房产中介、房产经纪机构未备案。",
        "违法建设房屋建筑两处。",
        "存款类金融机构未报备。",
        "非法吸收公众存款三十万元。",
        "冻结银行存款三十万元。",
        "销售商品房两套未取得预售许可。",
        "骗取医疗保障基金12万元。",
        "欠缴住房公积金3万元。",
        "挪用住宅专项维修资金、产业基金5万元。",
        "没收违法所得3万元，罚款五万元。",
        "不动产登记中心的房屋未经消防验收。",
        "出具虚假保险单证。",
        "未经批准开展基因检测业务。",
        "指纹锁、人脸识别门禁未经检验。",
        "医患双方在某某精神病医院发生纠纷。"
      })
  @DisplayName("DQ-213 DQ-214 只是行业、机构、法条用语的通过")
  void words_of_a_trade_pass(String text) {
    assertThat(Submitted.penalty().with("CF_SY", text).verdicts()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"某区基督教堂", "某某肿瘤医院", "某某佛教文化用品有限公司", "某某基因科技有限公司", "某某糖尿病专科门诊部有限公司"})
  @DisplayName("DQ-214 名称里的字词不算")
  void a_name_is_no_statement(String name) {
    assertThat(Submitted.penalty().with("CF_XDR_MC", name).verdicts()).isEmpty();
  }
}
