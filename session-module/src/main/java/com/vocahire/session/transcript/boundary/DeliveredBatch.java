package com.vocahire.session.transcript.boundary;

import com.vocahire.session.InterviewFailure.BrokenRule;
import com.vocahire.session.input.ParsedElement;
import com.vocahire.session.transcript.boundary.TranscriptRequest.Entry;
import com.vocahire.session.transcript.boundary.TranscriptResponse.Result;
import com.vocahire.session.transcript.entity.TranscriptItem;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A batch, divided into the items that can be kept and those that are refused. */
final class DeliveredBatch {

  private final Validator validator;
  private final List<TranscriptItem> items = new ArrayList<>();

  /** Where in the batch each of {@code items} stood. */
  private final List<Integer> indices = new ArrayList<>();

  private final List<Result> refused = new ArrayList<>();

  private DeliveredBatch(Validator validator) {
    this.validator = validator;
  }

  static DeliveredBatch of(TranscriptRequest request, Validator validator) {
    var batch = new DeliveredBatch(validator);
    for (int index = 0; index < request.items().size(); index++) {
      batch.divide(index, request.items().get(index));
    }
    return batch;
  }

  private void divide(int index, ParsedElement<Entry> sent) {
    var id = sent.text("itemId").orElse(null);
    var problem = sent.problem().or(() -> violation(sent.value().orElseThrow()));
    if (problem.isEmpty()) {
      items.add(sent.value().orElseThrow().toItem());
      indices.add(index);
    } else if (sent.malformed()) {
      refused.add(Result.malformed(index, id, problem.get()));
    } else {
      refused.add(Result.invalid(index, id, problem.get()));
    }
  }

  private Optional<String> violation(Entry entry) {
    return validator.validate(entry).stream()
        .map(broken -> broken.getPropertyPath() + " " + broken.getMessage())
        .min(Comparator.naturalOrder());
  }

  List<TranscriptItem> items() {
    return items;
  }

  /**
   * The refused items of the batch, those that the record refused in {@code overLimit} included.
   */
  List<Result> refused(Map<Integer, BrokenRule> overLimit) {
    var all = new ArrayList<>(refused);
    overLimit.forEach(
        (item, broken) ->
            all.add(Result.overLimit(indices.get(item), items.get(item).itemId(), broken)));
    all.sort(Comparator.comparingInt(Result::index));
    return all;
  }
}
