package com.vocahire.endtoend.testkit.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

/**
 * What a chain answered while one of its vendors was in some state, those before it down and those
 * after it up.
 *
 * @param asked how often the vendor was
 */
public record ChainAnswer(String source, boolean degraded, int urls, long millis, int asked) {

  public static final String HEADING =
      "vendor      is         served by   degraded  addresses  asked  took";

  public String line(String vendor, VendorState state) {
    var is = state.name().toLowerCase(Locale.ROOT);
    return "%-11s %-10s %-11s %-9s %-10d %-6d %d ms"
        .formatted(vendor, is, source, degraded, urls, asked, millis);
  }

  /** Holds it to what a chain promises. */
  public void check(String vendor, VendorState state) {
    boolean up = state == VendorState.UP;
    boolean first = vendor.equals(VendorChain.ORDER.get(0));
    long limit = VendorChain.LIMIT.toMillis();
    var what = vendor + " " + state;
    assertThat(source).as(what).isEqualTo(up ? vendor : VendorChain.after(vendor));
    assertThat(degraded).as(what).isEqualTo(!(up && first));
    assertThat(asked).as(what + ": asked once").isEqualTo(1);
    assertThat(urls).as(what + ": a handful").isBetween(1, 4);
    assertThat(millis).as(what).isGreaterThanOrEqualTo(state.takesTime() ? limit - 20 : 0);
  }
}
