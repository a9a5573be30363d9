package com.vocahire.session.paths;

import com.vocahire.session.SessionId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/**
 * Stores the provider's candidates and the selected candidate pair of a call. The latest report of
 * a page counts. Native SQL, because JPA has no upsert.
 */
@Dependent
public final class PathTable {

  /** Shares the interview's row, so that an erasure under way is waited for and seen. */
  static final String OFFERED =
      """
      insert into interview_path (interview_id, offered)
      select id, cast(?2 as varchar) from interview where id = cast(?1 as uuid) and erased_at is null
      for share
      on conflict (interview_id) do update set offered = excluded.offered
      """;

  static final String SELECTED =
      """
      insert into interview_path (interview_id, local_type, remote_type, protocol, relay_protocol)
      select id, ?2, ?3, ?4, cast(?5 as varchar) from interview where id = cast(?1 as uuid) and erased_at is null
      for share
      on conflict (interview_id) do update
        set local_type = excluded.local_type, remote_type = excluded.remote_type,
            protocol = excluded.protocol, relay_protocol = excluded.relay_protocol
      """;

  private final EntityManager entities;

  @Inject
  public PathTable(EntityManager entities) {
    this.entities = entities;
  }

  /** Stores the candidates of the provider's answer. */
  public void offered(SessionId id, List<String> candidateTransports) {
    entities
        .createNativeQuery(OFFERED)
        .setParameter(1, id.toString())
        .setParameter(2, String.join(" ", candidateTransports))
        .executeUpdate();
  }

  /** Stores the selected candidate pair. */
  public void selected(SessionId id, SelectedPath path) {
    entities
        .createNativeQuery(SELECTED)
        .setParameter(1, id.toString())
        .setParameter(2, path.localType())
        .setParameter(3, path.remoteType())
        .setParameter(4, path.protocol())
        .setParameter(5, path.relayProtocol().orElse(null))
        .executeUpdate();
  }

  /** Returns what is known of one interview's. */
  public Optional<InterviewPath> read(SessionId id) {
    return Optional.ofNullable(entities.find(InterviewPath.class, id.value()));
  }
}
