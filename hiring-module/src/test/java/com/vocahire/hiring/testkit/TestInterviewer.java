package com.vocahire.hiring.testkit;

import com.vocahire.signaling.interviewer.InterviewerSettings;
import com.vocahire.signaling.interviewer.SpokenLanguage;
import java.util.Optional;

/** An interviewer with two voices and no language of its own. */
public final class TestInterviewer extends InterviewerSettings {

  @Override
  public String model() {
    return "gpt-realtime-2.1";
  }

  @Override
  public String voice() {
    return "marin";
  }

  @Override
  public boolean offers(String name) {
    return name.equals("marin") || name.equals("cedar");
  }

  @Override
  public Optional<SpokenLanguage> language(Optional<String> requested) {
    return requested.flatMap(SpokenLanguage::of);
  }
}
