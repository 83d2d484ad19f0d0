package org.xinheng.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.xinheng.vocabulary.PersonalTraces.Kind;
import org.xinheng.vocabulary.PersonalTraces.Trace;

/**
 * 敏感个人信息. What 山东省社会信用条例 第四十二条 forbids to collect, written into a text: belief, biometrics, genes,
 * illness, and what a person earns or has. A fact stated of a person is one thing, a bare word
 * another: 糖尿病食品 is a trade, 当事人患糖尿病 is not.
 */
public final class SensitiveFacts {
  private static final String FAITH = "(?:佛|道|基督|天主|伊斯兰|东正|犹太|新)教";
  private static final String ILLNESS =
      "(?:传染病|精神病|精神障碍|精神分裂症?|抑郁症?|焦虑症|躁郁症|糖尿病|高血压|心脏病|冠心病|艾滋病?|HIV|乙肝|丙肝|"
          + "乙型肝炎|丙型肝炎|肝炎|梅毒|淋病|性病|肺结核|结核病|癌症?|肿瘤|白血病|尿毒症|癫痫|帕金森|阿尔茨海默|痴呆|脑梗|脑瘫|红斑狼疮)";
  private static final String PERSON =
      "(?:当事人|本人|其本人|其|该人|行为人|被处罚人|被执行人|申请人|经营者|负责人|法定代表人|员工|职工|家属|妻子|丈夫|儿子|女儿|父亲|母亲)";
  private static final String BODY = "(?:指纹|虹膜|声纹|掌纹|人脸|面部特征|DNA|基因|血型|血样)";
  private static final String SUM = "(?:约|共计?|合计|达|为|是|[:：])*\\s*[0-9一二三四五六七八九十百千]";
  private static final String EARNED = "(?:年|月|全年|每年|每月|税后|税前|总)?(?:收入|工资|薪金|薪酬)";

  private static final String BLOOD = "(?:AB?|B|O)型?(?:RH)?(?:阴性|阳性)?";
  private static final String BLOOD_KIND = "(?:(?:AB?|B|O)型(?:RH)?(?:阴性|阳性)?|(?:RH)?(?:阴性|阳性))血";
  private static final String OWNER = "(?:本人|个人|家庭|夫妻|配偶|子女|妻子|丈夫|经营者|负责人|法定代表人)";

  /** A fact that is stated, whoever the subject is. */
  private static final Pattern STATED =
      Pattern.compile(
          "(?:宗教信仰|信仰宗教|信仰|血型|指纹|虹膜|声纹|DNA|基因检测结果|基因型|遗传信息|既往病史|病史|病情|患病情况|疾病史)\\s*(?:为|是|有|[:：])"
              + "|(?:信仰|信奉|皈依|(?<!诚)信)(?:藏传|了)?(?:"
              + FAITH
              + "|邪教)"
              + "|(?:^|[系是为属的人，。；,;：:])(?:佛|道|基督|天主|伊斯兰|东正|犹太)教(?:信)?徒(?=$|[，。；,;、）)])"
              + "|(?:(?<![医病未隐后忧得])患有?(?![者儿方有])|罹患|确诊为?|(?:被|经)[\\p{IsHan}]{0,8}诊断为)(?!碍食品安全|有碍)[\\p{IsHan}]{1,12}?"
              + "(?:病|症|癌|瘤|肝炎|肺炎|艾滋|乙肝|丙肝|梅毒|高血压|抑郁|精神障碍|癫痫)"
              + "(?!的?(?:人群|消费者|患者|顾客|动物|猪|牛|羊|禽|犬))"
              + "|(?<![医病未隐后忧得])(?:患有?|罹患|确诊为?)"
              + ILLNESS
              + "(?!的?(?:人群|消费者|患者|顾客|动物|猪|牛|羊|禽|犬))"
              + "|(?<!没)有(?!无)[\\p{IsHan}]{0,12}(?:病史|"
              + ILLNESS
              + "史)"
              + "|"
              + ILLNESS
              + "(?:病毒|抗体|检测|检测结果|表面抗原)*(?:呈|为|结果为)?阳性"
              + "|(?<!歧视)"
              + ILLNESS
              + "(?:病毒)?(?:感染者|携带者)"
              + "|"
              + PERSON
              + "(?:系|是|为|属于?|有|曾有|因|因患)?(?:严重|重度|中度|轻度|慢性|长期)?"
              + ILLNESS
              + "(?!药|用|疫苗|试剂|门诊|医院|专科|食品|诊疗|防治|治疗|预防)"
              + "|"
              + "血型"
              + BLOOD
              + "(?![A-Za-z0-9/、和及抗试检定卡]|型?(?:抗|试剂|检测|定型|卡))"
              + "|(?:^|[系是为属，。；,;：:、（(]|血型)\\s*"
              + BLOOD_KIND
              + "(?=$|[，。；,;、）)\\s]|[的之]?人|者)"
              + "|"
              + BODY
              + "(?:信息|数据|样本|图像)?(?:已经?|均已)(?:采集|录入|提取|登记|入库|留存)"
              + "|(?:采集|提取|录入|留存)了?(?:"
              + PERSON
              + ")的?(?:十指)?"
              + BODY
              + "|(?:本人|个人|家庭|夫妻|经营者|负责人|法定代表人)的?"
              + EARNED
              + SUM
              + "|"
              + OWNER
              + HeldAssets.OF_SOMEBODY,
          Pattern.CASE_INSENSITIVE);

  /** Of a natural person also what he earns, has and pays. */
  private static final Pattern STATED_OF_A_PERSON =
      Pattern.compile(
          "(?<!拖欠|克扣|支付|欠付|欠发)(?:当事人|该人|行为人|被处罚人|其)的?(?:"
              + EARNED
              + "|存款余额|纳税数?额|缴税金?额|(?:纳税|缴税)金额)"
              + SUM
              + "|(?:当事人|该人|行为人|被处罚人|其)"
              + HeldAssets.OF_SOMEBODY);

  /** Words that may be someone's and are read by a person before they are public. */
  private static final Pattern BARE =
      Pattern.compile(
          "宗教信仰|信教|信徒|教徒|穆斯林|皈依|"
              + FAITH
              + "|DNA|基因|遗传病|遗传信息|血型|指纹|虹膜|声纹|掌纹|人脸"
              + "|病史|病历|病情|患病|身患|罹患|确诊|重病|因病|因疾病|大病|"
              + ILLNESS
              + "|(?:年|月|个人|家庭|工资)收入|存款余额|有价证券|商业保险|纳税数额|"
              + BLOOD_KIND
              + "(?!清|浆|管|友|糖|压|脂)|"
              + HeldAssets.BARE,
          Pattern.CASE_INSENSITIVE);

  /** What trades, institutions and statutes are called; nobody's secret. */
  private static final Pattern LAWFUL =
      Pattern.compile(
          "《[^》]*》|[\\p{IsHan}]{0,12}(?:防治法|防治条例|传染病法|宗教事务条例)"
              + "|宗教信仰自由|"
              + FAITH
              + "(?:协会|堂|会|院|寺|活动|用品|文化|音乐|团体|三自|两会|场所|建筑|工艺|图书|旅游|名山)"
              + "|转基因|基因(?:检测|工程|测序|编辑|扩增|技术|生物|治疗|科技|改良|库)(?!结果)"
              + "|(?:指纹|虹膜|声纹|人脸|DNA|血型)(?:锁|识别|考勤|打卡|机|仪|门禁|模块|密码|比对|检测|试剂|定型|提取|扩增|测序|聚合酶)"
              + "|(?:门诊|电子|住院|书写|填写|保管|伪造|篡改|隐匿|销毁|涂改)病历|病历(?:管理|书写|资料|档案|保管|填写|本|制度|规定|质量)"
              + "|患病(?:动物|猪|牛|羊|禽|犬|畜|植株|树木)"
              + "|(?:治疗|预防|治愈|主治|缓解|防治|改善|适用于|功效|疗效|根治|针对|包治|诊治|医治|诊疗|宣称)[\\p{IsHan}、]{0,10}?"
              + ILLNESS
              + "(?:[、和及或]"
              + ILLNESS
              + ")*"
              + "|[抗防降治]"
              + ILLNESS
              + "|"
              + ILLNESS
              + "(?:、"
              + ILLNESS
              + ")*(?:患者)?(?:等)?(?:类|的)?(?:药|用药|疫苗|试剂|门诊|医院|院|科|专科|食品|诊疗|防治|治疗|预防|控制|监测|检测|筛查|保健|医疗|仪|计|护理|"
              + "康复|研究|健康|防控|疫|特效|产品|报告|管理|标志物|诊断)"
              + "|(?:营业|经营|业务|违法|非法|销售|财政|主营业务)(?:年|月)?收入|"
              + HeldAssets.LAWFUL);

  private static final byte ALONE = 1;
  private static final byte IN_PAIRS = 2;
  private static final byte[] TRIGGER = trigger();

  private SensitiveFacts() {}

  private static byte[] trigger() {
    var marks = new byte[Character.MAX_VALUE + 1];
    "教信徒穆皈DdＤｄ因遗型纹膜脸征病患诊症癌瘤炎艾HhＨｈ肝毒核痫森默痴梗瘫疮压郁障血收资薪存券险税".chars().forEach(c -> marks[c] = ALONE);
    "票金债产房单品".chars().forEach(c -> marks[c] = IN_PAIRS);
    return marks;
  }

  /** Cheap: most texts hold none of the characters that any of the words holds. */
  private static boolean possible(String text) {
    for (int i = 0; i < text.length(); i++) {
      byte mark = TRIGGER[text.charAt(i)];
      if (mark == ALONE || (mark == IN_PAIRS && StatedFactHint.ofMeans(text, i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the text states such a fact.
   *
   * @param ofPerson whether the record's subject is a natural person or a sole trader
   */
  public static boolean statedIn(String text, boolean ofPerson) {
    if (!StatedFactHint.in(text)) {
      return false;
    }
    String plain = HalfWidth.all(text);
    return STATED.matcher(plain).find() || (ofPerson && STATED_OF_A_PERSON.matcher(plain).find());
  }

  /** The words that may be such a fact, in the order of the text. */
  public static List<Trace> wordsIn(String text) {
    if (!possible(text)) {
      return List.of();
    }
    String plain = HalfWidth.all(text);
    var bare = BARE.matcher(plain);
    if (!bare.find()) {
      return List.of();
    }
    String rest = LAWFUL.matcher(plain).replaceAll(lawful -> "·".repeat(lawful.group().length()));
    var words = new ArrayList<Trace>();
    bare = BARE.matcher(rest);
    while (bare.find()) {
      words.add(new Trace(Kind.SENSITIVE, bare.start(), bare.end()));
    }
    return List.copyOf(words);
  }

  /** All that a person reads before the text is public: personal traces and such words. */
  public static List<Trace> tracesIn(String text) {
    return tracesIn(text, PersonalTraces.in(text));
  }

  /**
   * @param personal the traces already found in the text
   */
  public static List<Trace> tracesIn(String text, List<Trace> personal) {
    var words = wordsIn(text);
    if (words.isEmpty()) {
      return personal;
    }
    var all = new ArrayList<>(personal);
    for (Trace word : words) {
      if (all.stream().noneMatch(one -> word.start() < one.end() && one.start() < word.end())) {
        all.add(word);
      }
    }
    all.sort(Comparator.comparingInt(Trace::start));
    return List.copyOf(all);
  }

  /** The text with all of these masked: what is proposed for the public. */
  public static String redacted(String text) {
    return PersonalTraces.redacted(text, tracesIn(text));
  }
}
