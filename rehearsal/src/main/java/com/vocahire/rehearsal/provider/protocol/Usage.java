package com.vocahire.rehearsal.provider.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Counts tokens as the provider prices them: a token per 100 ms received, per 50 ms spoken, per
 * four letters; every response reads the whole conversation, of which the earlier part is cached.
 */
public final class Usage {
  private static final int LETTERS = 4;
  private static final int RECEIVED_MS = 100;
  private static final int SPOKEN_MS = 50;
  private int text;
  private int audio;
  private int cachedText;
  private int cachedAudio;

  public static int ofText(String words) {
    return (words.length() + LETTERS - 1) / LETTERS;
  }

  public static int ofReceivedAudio(long ms) {
    return Math.toIntExact((ms + RECEIVED_MS - 1) / RECEIVED_MS);
  }

  public void read(String words) {
    text += ofText(words);
  }

  public void audioReceived(long ms) {
    audio += ofReceivedAudio(ms);
  }

  /** The {@code usage} of a response that said {@code words} in {@code ms} of audio. */
  public ObjectNode responded(String words, long ms) {
    int wordsOut = ofText(words);
    int audioOut = Math.toIntExact(ms / SPOKEN_MS);
    ObjectNode usage = Events.object();
    usage.put("total_tokens", text + audio + wordsOut + audioOut);
    usage.put("input_tokens", text + audio).put("output_tokens", wordsOut + audioOut);
    ObjectNode in = usage.putObject("input_token_details");
    in.put("text_tokens", text).put("audio_tokens", audio).put("image_tokens", 0);
    in.put("cached_tokens", cachedText + cachedAudio);
    ObjectNode cached = in.putObject("cached_tokens_details");
    cached.put("text_tokens", cachedText).put("audio_tokens", cachedAudio).put("image_tokens", 0);
    ObjectNode out = usage.putObject("output_token_details");
    out.put("text_tokens", wordsOut).put("audio_tokens", audioOut);
    cachedText = text;
    cachedAudio = audio;
    text += wordsOut;
    audio += audioOut;
    return usage;
  }
}
