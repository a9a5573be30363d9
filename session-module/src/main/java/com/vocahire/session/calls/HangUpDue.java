package com.vocahire.session.calls;

import com.vocahire.platform.request.RequestId;
import com.vocahire.session.SessionId;
import java.util.function.Supplier;

/**
 * A call must end, because its interview is over or continues in a new call; fired until {@link
 * HangUps#done} says that it is.
 *
 * @param callId the provider's name for the call
 * @param origin begins to work for the request that ended it, or for none when it was a timer
 */
public record HangUpDue(SessionId session, String callId, Supplier<RequestId.Scope> origin) {

  /** Due because of the request that this thread works for. */
  public static HangUpDue now(SessionId session, String callId) {
    return new HangUpDue(session, callId, RequestId.origin());
  }
}
