package com.vocahire.session.transcript.boundary;

import com.vocahire.session.InterviewFailure.BrokenRule;
import java.util.List;

/** The items of a batch that were refused; the others are kept. */
public record TranscriptResponse(List<Result> results) {

  /**
   * An item was refused for this reason.
   *
   * @param index its place in the batch, from 0
   * @param itemId as it was sent; null where it was missing, or no text
   * @param status what it would have been answered alone
   * @param detail the field and the rule it breaks, never a value that was sent
   */
  public record Result(int index, String itemId, int status, String code, String detail) {

    static Result malformed(int index, String itemId, String detail) {
      return new Result(index, itemId, 400, "malformed_request", detail);
    }

    static Result invalid(int index, String itemId, String detail) {
      return new Result(index, itemId, 422, "invalid_request", detail);
    }

    static Result overLimit(int index, String itemId, BrokenRule broken) {
      return invalid(index, itemId, broken.field() + " " + broken.rule());
    }
  }
}
