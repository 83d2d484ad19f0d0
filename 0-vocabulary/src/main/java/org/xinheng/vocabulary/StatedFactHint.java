package org.xinheng.vocabulary;

/**
 * 敏感字词的迹象. Whether a text holds a character, or two beside each other, without which no fact of
 * {@link SensitiveFacts} can be stated. Asked of every cell of every row: characters that trades
 * are full of (电脑, 消毒, 投资, 信息, 教育) count only beside the one that makes the word.
 */
final class StatedFactHint {
  /** In front of 教. */
  private static final String FAITHS = "佛道督主兰正太新邪";

  /** So far in front of the sign the word for a holder ends at most: 其｜的名下共登记有的银行存款. */
  private static final int FARTHEST = 12;

  private StatedFactHint() {}

  /** Whether a fact may be stated: of means, only where somebody stands in front who has them. */
  static boolean in(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (ofPerson(text, i) || (ofMeans(text, i) && hasHolder(text, i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasHolder(String text, int sign) {
    for (int i = Math.max(0, sign - FARTHEST); i < sign; i++) {
      if (endsHolder(text, i)) {
        return true;
      }
    }
    return false;
  }

  /** 其 in 其他 is nobody; 子 only in 妻子. */
  private static boolean endsHolder(String text, int i) {
    return switch (text.charAt(i)) {
      case '人', '者', '庭', '妻', '偶', '女', '夫' -> true;
      case '子' -> follows(text, i, "妻");
      case '其' -> text.charAt(i + 1) != '他';
      default -> false;
    };
  }

  /** Whether the character there, with the one in front, is a sign of belief, body or illness. */
  private static boolean ofPerson(String text, int i) {
    return switch (text.charAt(i)) {
      case '仰', '血', '遗', '病', '患', '症', '癌', '瘤', '炎', '艾', '肝' -> true;
      case '郁', '虑', '痫', '帕', '默', '痴', '疮', '脸', 'Ｄ', 'ｄ', 'Ｈ', 'ｈ' -> true;
      case '纹' -> follows(text, i, "指声掌");
      case '膜' -> follows(text, i, "虹");
      case '征' -> follows(text, i, "特");
      case '核' -> follows(text, i, "结");
      case '毒' -> follows(text, i, "梅尿");
      case '因' -> follows(text, i, "基");
      case '教' -> follows(text, i, FAITHS);
      case '碍' -> follows(text, i, "障");
      case '裂' -> follows(text, i, "分");
      case '梗', '瘫' -> follows(text, i, "脑");
      case 'N', 'n', 'Ｎ', 'ｎ' -> follows(text, i, "Dd");
      case 'I', 'i', 'Ｉ', 'ｉ' -> follows(text, i, "Hh");
      default -> false;
    };
  }

  /** Whether the character there, with the one in front of it, is a sign of earnings or assets. */
  static boolean ofMeans(String text, int i) {
    return switch (text.charAt(i)) {
      case '薪' -> true;
      case '资' -> follows(text, i, "工");
      case '税' -> follows(text, i, "纳缴");
      case '入' -> follows(text, i, "收");
      case '款' -> follows(text, i, "存");
      case '票' -> follows(text, i, "股");
      case '金' -> follows(text, i, "基");
      case '债' -> follows(text, i, "国");
      case '券' -> follows(text, i, "债证");
      case '险' -> follows(text, i, "保");
      case '单' -> follows(text, i, "保");
      case '品' -> follows(text, i, "产");
      case '产' -> follows(text, i, "房动");
      case '房' -> follows(text, i, "住品");
      default -> false;
    };
  }

  private static boolean follows(String text, int i, String before) {
    return i > 0 && before.indexOf(text.charAt(i - 1)) >= 0;
  }
}
