package com.vocahire.endtoend.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Rehearsal;
import com.vocahire.testkit.Waiting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** {@link EmptyApplication} beside the product on a rehearsal's server. */
final class EmptyDeployment implements AutoCloseable {

  /** Else WildFly would serve its OpenAPI document in place of the product's. */
  private static final String NO_DOCUMENT = "mp.openapi.extensions.enabled=false\n";

  private final Path war;
  private final URI resource;

  private EmptyDeployment(Path war, URI resource) {
    this.war = war;
    this.resource = resource;
  }

  /** Returns when it answers. */
  static EmptyDeployment on(Endpoints endpoints) throws IOException {
    var app = URI.create(endpoints.app());
    var war = folder(app.getPort()).resolve("nothing.war");
    Path draft = Files.createTempFile("nothing", ".war");
    write(draft);
    Files.move(draft, war, StandardCopyOption.REPLACE_EXISTING);
    var deployment = new EmptyDeployment(war, app.resolve("/nothing/empty"));
    Waiting.await("the empty resource")
        .ignoreException(IOException.class)
        .until(deployment::answers);
    return deployment;
  }

  /** Where the server looks for what it should deploy. */
  private static Path folder(int port) throws IOException {
    var server = System.getProperty("vocahire.server");
    var endpoints = Rehearsal.top().resolve(".run/" + server + "-" + port + "/endpoints.json");
    var instance = new ObjectMapper().readTree(endpoints.toFile()).path("instance").asText();
    return Rehearsal.top()
        .resolve(instance)
        .resolve(server.equals("wildfly") ? "deployments" : "autodeploy");
  }

  private static void write(Path war) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(war))) {
      zip.putNextEntry(new ZipEntry("WEB-INF/classes/META-INF/microprofile-config.properties"));
      zip.write(NO_DOCUMENT.getBytes(UTF_8));
      for (Class<?> type :
          new Class<?>[] {EmptyApplication.class, EmptyApplication.EmptyResource.class}) {
        var file = type.getName().replace('.', '/') + ".class";
        zip.putNextEntry(new ZipEntry("WEB-INF/classes/" + file));
        try (var bytes = type.getClassLoader().getResourceAsStream(file)) {
          bytes.transferTo(zip);
        }
      }
    }
  }

  private boolean answers() throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(resource).timeout(Duration.ofSeconds(5)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode() == 200;
  }

  URI resource() {
    return resource;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(war);
  }
}
