package com.vocahire.rehearsal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vocahire.rehearsal.FreePort;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RehearsalMailTest {

  private final RehearsalMail mail;

  RehearsalMailTest() throws IOException {
    mail = RehearsalMail.start(FreePort.any(), 0);
  }

  @AfterEach
  void close() {
    mail.close();
  }

  @Test
  void showsWhatArrivedAndIsNoScriptOfIt() throws Exception {
    send("<b>Hello</b>", "Open https://us.example/i.xhtml#invitation=abc now");

    assertThat(get(mail.url()))
        .contains("&lt;b&gt;Hello&lt;/b&gt;")
        .contains("<a href=\"https://us.example/i.xhtml#invitation=abc\">")
        .contains("ada@example.com");
    var json = json();
    assertThat(json).hasSize(1);
    assertThat(json.get(0).at("/headers/Subject").asText()).isEqualTo("<b>Hello</b>");
    assertThat(json.get(0).at("/parts/text~1plain").asText()).contains("#invitation=abc");
  }

  @Test
  void keepsWhatArrivedWhileItIsStopped() throws Exception {
    send("first", "1");

    order("stopped");
    assertThatThrownBy(() -> send("lost", "2")).isInstanceOf(MessagingException.class);
    order("running");
    send("second", "3");

    assertThat(json()).hasSize(2);
    assertThat(json().get(1).at("/headers/Subject").asText()).isEqualTo("second");
  }

  private void send(String subject, String text) throws MessagingException {
    var properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", String.valueOf(mail.port()));
    properties.put("mail.smtp.auth", "true");
    var message = new MimeMessage(Session.getInstance(properties));
    message.setFrom("us@us.example");
    message.setRecipients(RecipientType.TO, "ada@example.com");
    message.setSubject(subject);
    message.setText(text);
    Transport.send(message, RehearsalMail.USER, RehearsalMail.PASSWORD);
  }

  private void order(String state) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(mail.url()))
            .PUT(BodyPublishers.ofString("{\"state\":\"" + state + "\"}"))
            .build();
    HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
  }

  private JsonNode json() throws Exception {
    return new ObjectMapper().readTree(get(mail.url() + ".json"));
  }

  private static String get(String url) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(url)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
