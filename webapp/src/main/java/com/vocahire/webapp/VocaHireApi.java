package com.vocahire.webapp;

import com.vocahire.diagnostics.boundary.DatabaseConnectivityResource;
import com.vocahire.diagnostics.boundary.DatabasePerformanceResource;
import com.vocahire.diagnostics.boundary.MetricsResource;
import com.vocahire.diagnostics.boundary.SeedConnectivityResource;
import com.vocahire.diagnostics.boundary.SupportReportsResource;
import com.vocahire.diagnostics.boundary.TimingsResource;
import com.vocahire.diagnostics.boundary.WebrtcTestResource;
import com.vocahire.ice.boundary.AnsweringAtOnce;
import com.vocahire.ice.boundary.IceServersResource;
import com.vocahire.ice.boundary.XirsysServersResource;
import com.vocahire.session.boundary.FeedbackResource;
import com.vocahire.session.boundary.InterviewsResource;
import com.vocahire.session.boundary.ReportsResource;
import com.vocahire.session.boundary.SessionResource;
import com.vocahire.session.boundary.TranscriptResource;
import com.vocahire.signaling.boundary.ReconnectionsResource;
import com.vocahire.signaling.boundary.WebrtcExchangeResource;
import com.vocahire.webapp.boundary.FailureMapper;
import com.vocahire.webapp.boundary.NotStarted;
import com.vocahire.webapp.boundary.OneJsonb;
import com.vocahire.webapp.boundary.OpeningResource;
import com.vocahire.webapp.boundary.RecordReader;
import com.vocahire.webapp.boundary.RejectionMapper;
import com.vocahire.webapp.boundary.Routes;
import com.vocahire.webapp.boundary.TracedRequests;
import com.vocahire.webapp.boundary.UnforeseenMapper;
import com.vocahire.webapp.boundary.ViolationMapper;
import com.vocahire.webapp.identity.Authenticating;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/**
 * Everything that answers under {@code /api}. Resources stand in EJB jars, where neither server
 * looks by itself, so they are listed. No {@code @LoginConfig}: tokens are verified by {@link
 * Authenticating}, the same way on both servers (docs/decisions.md, entry 36).
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
        IceServersResource.class,
        AnsweringAtOnce.class,
        XirsysServersResource.class,
        DatabasePerformanceResource.class,
        DatabaseConnectivityResource.class,
        SeedConnectivityResource.class,
        WebrtcTestResource.class,
        SupportReportsResource.class,
        TimingsResource.class,
        MetricsResource.class,
        NotStarted.class,
        Routes.class,
        TracedRequests.class,
        Authenticating.class,
        OneJsonb.class,
        RecordReader.class,
        FailureMapper.class,
        ViolationMapper.class,
        RejectionMapper.class,
        UnforeseenMapper.class);
  }

  /** Jersey would describe the routes a second time, in WADL; RESTEasy ignores the property. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}
