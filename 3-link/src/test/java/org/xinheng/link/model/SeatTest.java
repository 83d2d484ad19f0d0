package org.xinheng.link.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("两个住所是不是一处")
class SeatTest {
  @ParameterizedTest(name = "{0} / {1}: {2}")
  @CsvSource({
    "山东省济南市莱芜区文化路18号, 莱芜区文化路18号, SAME",
    "文化路18号, 莱芜市莱城区文化路18号国贸大厦3楼, SAME",
    "莱芜区文化路１８号, 莱芜区文化路18号, SAME",
    "莱芜区文化路18号, 莱芜区文化路180号, UNCLEAR",
    "莱芜区文化路, 莱芜区文化路18号, NEARBY",
    "莱芜区口镇街道西街村, 莱芜区雪野镇富家庄村, ELSEWHERE",
    "青岛市崂山区秦岭路7号, 济南市历下区经十路9号, FAR",
    "莱芜区, 莱芜区文化路18号, UNCLEAR",
    "'', 莱芜区文化路18号, UNSTATED"
  })
  @DisplayName("省、市、区与室号可有可无，街和门牌说了算")
  void two_addresses(String one, String other, Seat.Agreement agreement) {
    assertThat(Seat.of(one).with(Seat.of(other))).isEqualTo(agreement);
    assertThat(Seat.of(other).with(Seat.of(one))).isEqualTo(agreement);
  }
}
