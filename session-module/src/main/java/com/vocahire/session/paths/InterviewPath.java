package com.vocahire.session.paths;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The provider's candidates for a call's media, and the selected candidate pair. Written by upserts
 * of {@code PathTable} with the provider's answer and with the page's report; gone with its
 * interview's erasure.
 */
@Entity
@Table(name = "interview_path")
public class InterviewPath {

  @Id
  @Column(name = "interview_id", columnDefinition = "uuid")
  private UUID interviewId;

  private String offered;

  @Column(name = "local_type")
  private String localType;

  @Column(name = "remote_type")
  private String remoteType;

  private String protocol;

  @Column(name = "relay_protocol")
  private String relayProtocol;

  protected InterviewPath() {}

  public UUID interviewId() {
    return interviewId;
  }

  /** Transport and port of each candidate of the provider's answer, such as {@code udp/3478}. */
  public List<String> offered() {
    return offered == null || offered.isEmpty() ? List.of() : List.of(offered.split(" "));
  }

  /** The selected candidate pair, once the page has reported it. */
  public Optional<SelectedPath> selected() {
    return localType == null
        ? Optional.empty()
        : Optional.of(
            new SelectedPath(localType, remoteType, protocol, Optional.ofNullable(relayProtocol)));
  }
}
