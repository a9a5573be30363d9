package com.vocahire.endtoend.testkit.browser;

/** What can happen to a candidate, in the order of the report. */
public enum Scenario {
  NO_MICROPHONE("no microphone"),
  PERMISSION_DENIED("permission denied"),
  DEVICE_UNPLUGGED("device unplugged"),
  PROVIDER_SILENT("provider silent"),
  MEDIA_DROPPED_3_S("media dropped for 3 s"),
  MEDIA_DROPPED_30_S("media dropped for 30 s"),
  SERVER_RESTARTED("server restarted in mid-interview"),
  TOKEN_EXPIRED("token expired"),
  TAB_RELOADED("tab reloaded"),
  TWO_TABS("two tabs"),
  TIME_LIMIT("time limit"),
  HUNG_UP_BY_PROVIDER("hang-up by the provider");

  private final String title;

  Scenario(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** Of its pictures. */
  String file() {
    return title.replace(' ', '-');
  }
}
