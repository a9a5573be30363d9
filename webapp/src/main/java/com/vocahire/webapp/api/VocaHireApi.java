package com.vocahire.webapp.api;

import com.vocahire.diagnostics.checks.database.boundary.DatabaseConnectivityAliasResource;
import com.vocahire.diagnostics.checks.database.boundary.DatabaseConnectivityResource;
import com.vocahire.diagnostics.checks.database.boundary.DatabasePerformanceResource;
import com.vocahire.diagnostics.checks.webrtc.WebrtcTestResource;
import com.vocahire.diagnostics.metrics.boundary.MetricsResource;
import com.vocahire.diagnostics.support.SupportReportsResource;
import com.vocahire.diagnostics.timings.TimingsResource;
import com.vocahire.hiring.invitation.boundary.AcceptResource;
import com.vocahire.hiring.invitation.boundary.InvitationResource;
import com.vocahire.hiring.invitation.boundary.InvitationsResource;
import com.vocahire.hiring.keys.boundary.KeysResource;
import com.vocahire.hiring.plan.boundary.PlanResource;
import com.vocahire.hiring.position.boundary.PositionsResource;
import com.vocahire.ice.answer.IceServersResource;
import com.vocahire.ice.answer.SynchronousAnswerFilter;
import com.vocahire.ice.answer.XirsysServersResource;
import com.vocahire.session.archive.boundary.InterviewsResource;
import com.vocahire.session.feedback.boundary.FeedbackResource;
import com.vocahire.session.life.boundary.SessionResource;
import com.vocahire.session.reports.ReportsResource;
import com.vocahire.session.transcript.boundary.TranscriptResource;
import com.vocahire.signaling.exchange.boundary.ReconnectionsResource;
import com.vocahire.signaling.exchange.boundary.WebrtcExchangeResource;
import com.vocahire.webapp.identity.Authenticating;
import com.vocahire.webapp.json.RecordReader;
import com.vocahire.webapp.json.SharedJsonb;
import com.vocahire.webapp.opening.OpeningResource;
import com.vocahire.webapp.problems.FailureMapper;
import com.vocahire.webapp.problems.HiringFailureMapper;
import com.vocahire.webapp.problems.RejectionMapper;
import com.vocahire.webapp.problems.UnexpectedErrorMapper;
import com.vocahire.webapp.problems.ViolationMapper;
import com.vocahire.webapp.readiness.NotStarted;
import com.vocahire.webapp.readiness.ReadinessResource;
import com.vocahire.webapp.requests.Routes;
import com.vocahire.webapp.requests.TracedRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/**
 * All resources and providers under {@code /api}. They are listed because neither server scans the
 * EJB jars. No {@code @LoginConfig}: tokens are verified by {@link Authenticating}, the same way on
 * both servers (docs/decisions.md, entry 36).
 */
@ApplicationScoped
@ApplicationPath("/api")
public class VocaHireApi extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        OpeningResource.class,
        SessionResource.class,
        InterviewsResource.class,
        FeedbackResource.class,
        ReportsResource.class,
        TranscriptResource.class,
        WebrtcExchangeResource.class,
        ReconnectionsResource.class,
        PositionsResource.class,
        PlanResource.class,
        InvitationsResource.class,
        InvitationResource.class,
        AcceptResource.class,
        KeysResource.class,
        IceServersResource.class,
        SynchronousAnswerFilter.class,
        XirsysServersResource.class,
        DatabasePerformanceResource.class,
        DatabaseConnectivityResource.class,
        DatabaseConnectivityAliasResource.class,
        WebrtcTestResource.class,
        SupportReportsResource.class,
        TimingsResource.class,
        MetricsResource.class,
        ReadinessResource.class,
        NotStarted.class,
        Routes.class,
        TracedRequests.class,
        Authenticating.class,
        SharedJsonb.class,
        RecordReader.class,
        FailureMapper.class,
        HiringFailureMapper.class,
        ViolationMapper.class,
        RejectionMapper.class,
        UnexpectedErrorMapper.class);
  }

  /** Jersey would describe the routes a second time, in WADL; RESTEasy ignores the property. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}
