package com.vocahire.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;

/** What a candidate has at hand during the call. */
final class CallControls {

  private final Page page;

  CallControls(Page page) {
    this.page = page;
  }

  void mutes() {
    page.keyboard().press("Alt+m");
    assertThat(button("mute")).hasAttribute("aria-pressed", "true");
  }

  void unmutes() {
    button("mute").click();
    assertThat(button("mute")).hasAttribute("aria-pressed", "false");
  }

  void takesAMoment() {
    button("moment").click();
    assertThat(button("moment-left")).hasText(Pattern.compile("[12]:\\d\\d"));
    assertNote("Take your time");
  }

  void endsTheMoment() {
    button("moment").click();
    assertNote("listening again");
  }

  void interrupts() {
    page.keyboard().press("Alt+i");
    assertNote("You interrupted");
  }

  /** {@code open}, {@code push} or {@code text}. */
  void answersBy(String mode) {
    if (!button("answer-by").isVisible()) {
      button("call-settings").click();
    }
    page.locator("input[name=by][value=" + mode + "]").check();
    assertThat(page.locator("#interview")).hasAttribute("data-mode", mode);
  }

  void holdsTheTalkKey() {
    page.keyboard().down("Space");
    assertThat(button("talk")).hasAttribute("aria-pressed", "true");
  }

  void letsItGo() {
    page.keyboard().up("Space");
    assertThat(button("talk")).hasAttribute("aria-pressed", "false");
  }

  void types(String answer) {
    if (!button("typed-text").isVisible()) {
      page.keyboard().press("Alt+a");
    }
    button("typed-text").fill(answer);
    button("typed-text").press("Enter");
    assertThat(button("typed-text")).hasValue("");
  }

  /** From within, where the keys of the call do not count. */
  void closesTheField() {
    button("typed-text").press("Escape");
    assertThat(button("typed-text")).isHidden();
    assertThat(button("write")).isFocused();
  }

  /** Another one than the one in use. */
  void switchesTheMicrophone() {
    Locator choice = button("microphone-choice");
    var values = choice.locator("option").all().stream().map(o -> o.getAttribute("value")).toList();
    var other = values.stream().filter(value -> !value.equals(choice.inputValue())).findFirst();
    choice.selectOption(new SelectOption().setValue(other.orElseThrow()));
    assertNote("Now in use");
    assertThat(choice).hasValue(other.orElseThrow());
  }

  void assertNetworkIs(String words) {
    assertThat(button("network")).containsText(words);
  }

  void assertNote(String words) {
    assertThat(button("controls-note")).containsText(words);
  }

  private Locator button(String name) {
    return page.getByTestId(name);
  }
}
