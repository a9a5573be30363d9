package com.vocahire.rehearsal.provider.calls;

import com.vocahire.rehearsal.provider.protocol.AzureVariant;
import io.javalin.http.Context;
import java.util.function.Predicate;

/**
 * A request says this of its call, besides offer and session.
 *
 * @param visible types of events that reach the caller
 * @param safetyIdentifier the end user's, hashed; null when none was given
 */
public record CallTerms(Predicate<String> visible, String safetyIdentifier) {

  public static CallTerms of(Context ctx) {
    return new CallTerms(AzureVariant.visible(ctx), ctx.header("OpenAI-Safety-Identifier"));
  }
}
