package com.vocahire.endtoend.testkit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.testkit.Endpoints;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The interview page in the words of its user. */
public final class InterviewPage {

  private static final List<String> STEPS =
      List.of("microphone", "api", "session", "webrtc", "audio");

  private final Page page;
  private final Locator interview;

  public InterviewPage(Page page) {
    this.page = page;
    this.interview = page.locator("#interview");
  }

  /** Follows an invitation and signs in at the company's identity provider. */
  public void signIn(Endpoints endpoints, String jobTitle, String name) {
    signIn(endpoints, jobTitle, name, "");
  }

  /** The same, for tokens that live only for this time. */
  public void signInForShort(Endpoints endpoints, String jobTitle, String name, Duration life) {
    signIn(endpoints, jobTitle, name, String.valueOf(life.toSeconds()));
  }

  private void signIn(Endpoints endpoints, String jobTitle, String name, String life) {
    signIn(endpoints.app() + "?jobTitle=" + jobTitle.replace(" ", "%20"), name, life);
  }

  /** Follows an invitation whose query is this one, with its question mark. */
  public void signInBy(Endpoints endpoints, String query, String name) {
    signIn(endpoints.app() + query, name, "");
  }

  private void signIn(String link, String name, String life) {
    page.navigate(link);
    page.getByTestId("sign-in").click();
    page.locator("input[name=username]").fill(name);
    page.locator("select[name=life]").selectOption(life);
    page.locator("button[type=submit]").click();
  }

  /** Agrees to what is recorded, and allows the microphone. */
  public void allowMicrophone() {
    page.getByTestId("consent").check();
    page.getByTestId("allow-microphone").click();
  }

  /** Allows the microphone, waits until all is prepared, clicks, waits for the connection. */
  public void start() {
    click();
    awaitConnection();
  }

  /** The same without the connection, which may be refused. */
  public void click() {
    prepare();
    page.getByTestId("start-interview").click();
  }

  /** Allows the microphone, and waits until all is prepared. */
  public void prepare() {
    allowMicrophone();
    assertThat(interview).hasAttribute("data-prepared", "true");
  }

  /** Resumes the interview that the page has found. */
  public void resume() {
    page.getByTestId("resume-interview").click();
  }

  /** Answers will be typed. */
  public void startWithoutMicrophone() {
    page.getByTestId("consent").check();
    page.getByTestId("without-microphone").click();
    assertThat(interview).hasAttribute("data-prepared", "true");
    page.getByTestId("start-interview").click();
    awaitConnection();
  }

  public void awaitConnection() {
    assertThat(interview).hasAttribute("data-state", "active");
  }

  public int clickToConnectedMs() {
    return Integer.parseInt(interview.getAttribute("data-click-to-connected-ms"));
  }

  public void assertEveryStepIsDone() {
    for (var step : STEPS) {
      assertThat(page.locator("#step-" + step)).hasAttribute("data-status", "done");
    }
  }

  public void assertCaptionsAreShown() {
    assertThat(page.getByTestId("caption")).not().isEmpty();
  }

  /** Of the page: {@code active}, {@code reconnecting} and so on. */
  public String state() {
    return interview.getAttribute("data-state");
  }

  public boolean interviewerIsSilent() {
    return !"interviewer".equals(interview.getAttribute("data-speaking"));
  }

  /** What one of them has said to its end. */
  public List<String> said(String role) {
    return shown().stream()
        .filter(item -> role.equals(item.get("role")) && !"growing".equals(item.get("status")))
        .map(item -> text(item, "text"))
        .toList();
  }

  public List<InterviewRecord.Item> conversation() {
    return shown().stream()
        .map(item -> new InterviewRecord.Item(text(item, "role"), text(item, "text")))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> shown() {
    return (List<Map<String, Object>>) debug().get("conversation");
  }

  private static String text(Map<String, Object> item, String name) {
    return (String) item.get(name);
  }

  /** What arrived from the interviewer: packets, lost, totalAudioEnergy. */
  @SuppressWarnings("unchecked")
  public Map<String, Number> inbound() {
    return (Map<String, Number>) ((Map<String, Object>) debug().get("call")).get("inbound");
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> debug() {
    return (Map<String, Object>)
        page.evaluate("document.querySelector('#interview').interview.debug()");
  }

  /** Ends the interview; the page thanks. */
  public void end() {
    page.getByTestId("end-interview").click();
    assertThat(page.getByTestId("thank-you")).isVisible();
  }

  /** The server sent to the page when the interview ends. */
  public void seesItsEndIn(Duration time) {
    page.route(
        "**/api/webrtc-exchange",
        route -> {
          var answer = route.fetch();
          var timeLeft = "\"timeLeft\":" + time.toSeconds();
          var body = answer.text().replaceAll("\"timeLeft\":\\d+", timeLeft);
          route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(body));
        });
  }

  public void assertWarned(String text) {
    assertThat(page.getByTestId("time-warning")).containsText(text);
  }

  public void assertEnded(String heading) {
    assertThat(page.getByTestId("thank-you")).containsText(heading);
    assertThat(page.getByTestId("delivery")).containsText("has reached the hiring team");
  }

  /** Which failure the page explains. */
  public void assertFailed(String code) {
    assertThat(interview).hasAttribute("data-failure", code);
    assertThat(page.getByTestId("failure-text")).not().isEmpty();
  }

  /** Agrees to end the interview that is open elsewhere. */
  public void endTheOther() {
    page.getByTestId("way-out").click();
    page.getByTestId("end-other-yes").click();
  }

  public void assertStillShows(List<InterviewRecord.Item> conversation) {
    assertThat(page.getByTestId("conversation").locator("li")).hasCount(conversation.size());
  }
}
