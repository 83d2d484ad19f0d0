package org.xinheng.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.vocabulary.PersonalTraces.Kind;

@DisplayName("个人信息痕迹")
class PersonalTracesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "身份证号37019919900101030X。|IDENTITY_NUMBER|37019919900101030X",
        "身份证号370199199001010301（末位抄错）|IDENTITY_NUMBER|370199199001010301",
        "身份证号：11010519491231002x，|IDENTITY_NUMBER|11010519491231002x",
        "身份证号：110105491231002，|IDENTITY_NUMBER|110105491231002",
        "电话13812345678，|MOBILE_PHONE|13812345678",
        "电话+8613812345678，|MOBILE_PHONE|8613812345678",
        "电话138-1234-5678，|MOBILE_PHONE|138-1234-5678",
        "电话138 1234 5678，|MOBILE_PHONE|138 1234 5678",
        "电话１３８１２３４５６７８，|MOBILE_PHONE|１３８１２３４５６７８",
        "电话0531-76212345，|LANDLINE|0531-76212345",
        "电话(0531)76212345，|LANDLINE|0531)76212345",
        "卡号6222021602001234568转账|BANK_CARD|6222021602001234568",
        "卡号6222 0216 0200 1234 568转账|BANK_CARD|6222 0216 0200 1234 568",
        "住址：某市某区某街道3号楼2单元501室，|PRIVATE_ADDRESS|某市某区某街道3号楼2单元501室",
        "其家住某镇某村12号。|PRIVATE_ADDRESS|某镇某村12号",
        "证件 370199 19900101 030X，|IDENTITY_NUMBER|370199 19900101 030X",
        "证件370199-1990-0101-030X，|IDENTITY_NUMBER|370199-1990-0101-030X",
        "证件3 7 0 1 9 9 1 9 9 0 0 1 0 1 0 3 0 X，|IDENTITY_NUMBER|3 7 0 1 9 9 1 9 9 0 0 1 0 1 0 3 0 X",
        "身份证号码为3701991990010103（少两位）|IDENTITY_NUMBER|3701991990010103",
        "联系1 3 8 1 2 3 4 5 6 7 8，|MOBILE_PHONE|1 3 8 1 2 3 4 5 6 7 8",
        "联系138 12345678，|MOBILE_PHONE|138 12345678",
        "联系1381234-5678，|MOBILE_PHONE|1381234-5678",
        "联系+86 138 1234 5678，|MOBILE_PHONE|86 138 1234 5678",
        "联系138·1234·5678，|MOBILE_PHONE|138·1234·5678",
        "联系电话：76212345。|LANDLINE|76212345",
        "账号：6222021602001234569，|BANK_CARD|6222021602001234569",
        "银行账户 1604 0212 0920 0123 转账|BANK_CARD|1604 0212 0920 0123",
        "联系地址：某市某区某路3号。|PRIVATE_ADDRESS|某市某区某路3号",
        "通讯地址某市某区某小区5栋。|PRIVATE_ADDRESS|某市某区某小区5栋",
        "送达至某市某区某小区3号楼2单元501室，|PRIVATE_ADDRESS|送达至某市某区某小区3号楼2单元501室",
        "在某小区三号楼二单元五〇一交付|PRIVATE_ADDRESS|在某小区三号楼二单元五〇一",
        "暂住某街道某里12号|PRIVATE_ADDRESS|某街道某里12号",
        "经营者王某370102900307851在场|IDENTITY_NUMBER|370102900307851",
        "联系zhangsan@qq.com，|EMAIL|zhangsan@qq.com",
        "联系13812345678@163.com。|EMAIL|13812345678@163.com",
        "联系ｚｈａｎｇ＠ｑｑ.com。|EMAIL|ｚｈａｎｇ＠ｑｑ.com",
        "微信wx12345，|ONLINE_ACCOUNT|wx12345",
        "微信号：lisi_2020。|ONLINE_ACCOUNT|lisi_2020",
        "微信号为123456。|ONLINE_ACCOUNT|123456",
        "QQ号：12345678，|ONLINE_ACCOUNT|12345678",
        "qq 123456789 转账|ONLINE_ACCOUNT|123456789",
        "举报人李四，称其购买的食品过期|THIRD_PERSON|李四",
        "举报人李四反映|THIRD_PERSON|李四",
        "投诉人：欧阳小华于当日购买|THIRD_PERSON|欧阳小华",
        "证人王小二证实|THIRD_PERSON|王小二",
        "致受害人赵六受伤|THIRD_PERSON|赵六",
        "第三人于小明。|THIRD_PERSON|于小明"
      })
  @DisplayName("身份证号、电话、银行卡、住址被找出，位置准确")
  void a_trace_is_found_where_it_stands(String text, Kind kind, String trace) {
    int start = text.indexOf(trace);
    assertThat(PersonalTraces.in(text))
        .containsExactly(new PersonalTraces.Trace(kind, start, start + trace.length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "统一社会信用代码911103026605015136",
        "统一社会信用代码：91500000774866051J地址",
        "注册号5120020000000788",
        "许可证编号JY13701160012345",
        "罚款427179.45元",
        "2026-05-06至2027-05-06",
        "单号2138123456789",
        "第13812345678901号",
        "住所：某市某区某路3号",
        "承诺于2026年5月6日前改正",
        "编号138123456789",
        "该账户转入50000000元",
        "投诉电话12345、12315",
        "自2026 05 06起至2027 05 06止",
        "共13 2026年度",
        "施工单元3个、检查单元12处",
        "账号已注销",
        "身份证号：91130400104365768G",
        "第138-2026号",
        "注册号371202600012345",
        "注册号370102900307851",
        "单号370116201912345",
        "通过微信支付2000元",
        "微信公众号lwscjgj发布",
        "微信小程序、QQ空间宣传",
        "微信收款2026年",
        "经WeChat和QQ推广",
        "@标识食品",
        "举报人反映、投诉人要求、证人证言",
        "举报人向我局举报，投诉人于2026年购买",
        "受害人家属、第三人利益、被害人方面",
        "举报人张某、投诉人李某某，举报人×××",
        "投诉人何时购买不明，举报人金额不实",
        "被举报人王伟军在店内，被投诉人李四未到场",
        "向投诉人解释，投诉人联系我局",
        "举报人和当事人双方、投诉人常去的店"
      })
  @DisplayName("信用代码、证照编号、日期、金额不是个人信息")
  void codes_numbers_days_and_amounts_are_no_traces(String text) {
    assertThat(PersonalTraces.in(text)).isEmpty();
    assertThat(PersonalTraces.redacted(text)).isSameAs(text);
  }

  @Test
  @DisplayName("几个举报人逐个找出")
  void each_of_several_third_persons_is_found() {
    assertThat(PersonalTraces.redacted("举报人李四、王五，称购买过期食品"))
        .isEqualTo("举报人［相关人姓名已隐去］、［相关人姓名已隐去］，称购买过期食品");
  }

  @Test
  @DisplayName("隐去之后再扫描，什么也不剩")
  void nothing_is_left_after_redaction() {
    String text = "张某，身份证号37019919900101030X，电话13812345678，现住某区某路3号楼2单元501室。";
    assertThat(PersonalTraces.redacted(text))
        .isEqualTo("张某，身份证号［公民身份号码已隐去］，电话［手机号码已隐去］，现住［个人住址已隐去］。");
    assertThat(PersonalTraces.in(PersonalTraces.redacted(text))).isEmpty();
  }
}
