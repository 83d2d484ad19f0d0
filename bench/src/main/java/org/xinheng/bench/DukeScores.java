package org.xinheng.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What Duke's answers are worth: a line a record, a best candidate and its probability a setting.
 */
final class DukeScores {
  static final List<String> SETTINGS = settings();

  private DukeScores() {}

  private static List<String> settings() {
    var settings = new ArrayList<String>();
    for (var comparator : List.of("qgram", "jaro", "edit")) {
      for (var name : List.of("0.85", "0.95")) {
        for (var address : List.of("0.65", "0.80", "0.90")) {
          settings.add(comparator + " " + name + " " + address);
        }
      }
    }
    return List.copyOf(settings);
  }

  /**
   * 调参. Setting and threshold with the best F1.
   *
   * @param setting number of the setting
   */
  record Tuned(int setting, double threshold, double f1) {
    static Tuned on(List<String> answers, List<String> truth) {
      var best = new Tuned(0, 1, 0);
      int settings = answers.getFirst().split("\t", -1).length - 1;
      for (int setting = 0; setting < settings; setting++) {
        for (int step = 500; step < 1000; step += 2) {
          var quality = Quality.of(answers, truth, setting, step / 1000.0);
          if (quality.f1() > best.f1()) {
            best = new Tuned(setting, step / 1000.0, quality.f1());
          }
        }
      }
      return best;
    }
  }

  /** 判对与判错. Counts over a set. */
  record Quality(int right, int wrong, int having) {
    static Quality of(List<String> answers, List<String> truth, int setting, double threshold) {
      int right = 0;
      int wrong = 0;
      int having = 0;
      for (int i = 0; i < answers.size(); i++) {
        var best = answers.get(i).split("\t", -1)[setting].split(" ", -1);
        having += truth.get(i).isEmpty() ? 0 : 1;
        if (!best[0].isEmpty() && Double.parseDouble(best[1]) >= threshold) {
          right += best[0].equals(truth.get(i)) ? 1 : 0;
          wrong += best[0].equals(truth.get(i)) ? 0 : 1;
        }
      }
      return new Quality(right, wrong, having);
    }

    double precision() {
      return right + wrong == 0 ? 1 : right / (double) (right + wrong);
    }

    double recall() {
      return right / (double) having;
    }

    double f1() {
      return right == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
    }
  }
}
