package com.vocahire.session.statistics;

import com.vocahire.session.SessionState;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the interviews that are not over; the index has no others. Native SQL with the state as a
 * literal, because with a parameter PostgreSQL could not prove that the partial index has them all.
 */
@Dependent
public final class CensusQueries {

  private static final String NOT_ENDED =
      "select state, count(*) from interview where state <> 'ENDED' group by state";

  static final String LIVE = "select count(*) from interview where state <> 'ENDED'";

  private final EntityManager entities;

  @Inject
  public CensusQueries(EntityManager entities) {
    this.entities = entities;
  }

  /** Returns how many have not ended. */
  public long live() {
    return ((Number) entities.createNativeQuery(LIVE).getSingleResult()).longValue();
  }

  /** Returns how many are in each state but {@code ENDED}; also those of which there are none. */
  public Map<SessionState, Long> notEnded() {
    var counts = new EnumMap<SessionState, Long>(SessionState.class);
    for (SessionState state : SessionState.values()) {
      if (state != SessionState.ENDED) {
        counts.put(state, 0L);
      }
    }
    List<?> rows = entities.createNativeQuery(NOT_ENDED).getResultList();
    for (Object row : rows) {
      var columns = (Object[]) row;
      counts.put(SessionState.valueOf((String) columns[0]), ((Number) columns[1]).longValue());
    }
    return counts;
  }
}
