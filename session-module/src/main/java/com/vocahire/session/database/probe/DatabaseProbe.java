package com.vocahire.session.database.probe;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/** Times the statements that an interview uses; the data source's limits apply. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DatabaseProbe {

  private static final String SCHEMA =
      "select version from flyway_schema_history where success order by installed_rank desc limit 1";

  /** Not that of the transaction's begin. */
  private static final String TIME = "select clock_timestamp()";

  private static final int ALIVE_WITHIN_S = 5;

  @Resource(lookup = "java:comp/DefaultDataSource")
  private DataSource database;

  /**
   * Gets a connection and validates it.
   *
   * @throws SQLException when there is none, or it is not valid
   */
  public Duration connect() throws SQLException {
    long began = System.nanoTime();
    try (Connection connection = database.getConnection()) {
      if (!connection.isValid(ALIVE_WITHIN_S)) {
        throw new SQLException("the connection is not valid", "08006");
      }
      return since(began);
    }
  }

  /**
   * Asks for one row that needs no table; the time for the connection does not count.
   *
   * @throws SQLException when it fails
   */
  public Duration simpleQuery() throws SQLException {
    try (Connection connection = database.getConnection()) {
      long began = System.nanoTime();
      text(connection, "select 1");
      return since(began);
    }
  }

  /**
   * Reads the database's clock; the time for the connection does not count.
   *
   * @throws SQLException when it fails
   */
  public TimeReading time() throws SQLException {
    try (Connection connection = database.getConnection()) {
      return time(connection, System::nanoTime);
    }
  }

  static TimeReading time(Connection connection, LongSupplier nanos) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TIME)) {
      long asked = nanos.getAsLong();
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        var time = row.getObject(1, OffsetDateTime.class).toInstant();
        return TimeReading.between(asked, time, nanos.getAsLong());
      }
    }
  }

  /**
   * Returns what answers.
   *
   * @throws SQLException when it cannot be asked
   */
  public Map<String, String> versions() throws SQLException {
    Map<String, String> versions = new LinkedHashMap<>();
    try (Connection connection = database.getConnection()) {
      versions.put("server", text(connection, "show server_version"));
      versions.put("driver", connection.getMetaData().getDriverVersion());
      versions.put("schema", text(connection, SCHEMA));
    }
    return versions;
  }

  private static String text(Connection connection, String query) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
