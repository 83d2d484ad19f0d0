package org.xinheng.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkAddressTest {
  @ParameterizedTest
  @CsvSource({
    "0:0:0:0:0:0:0:1, ::1",
    "0:0:0:0:0:0:0:0, ::",
    "2001:0db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "fe80:0:0:0:0:0:0:1%eth0, fe80::1%eth0",
    "127.0.0.1, 127.0.0.1",
    "'', ''",
    "::1, ::1"
  })
  @DisplayName("IPv6 地址按通常写法缩短，其余原样")
  void an_address_is_written_as_people_write_it(String address, String shown) {
    assertThat(NetworkAddress.shortest(address)).isEqualTo(shown);
  }
}
