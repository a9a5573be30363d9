package badexample.session.control;

import jakarta.json.Json;

/** Breaks: JSON's library is looked for once. */
public class LooksForJson {
  @Override
  public String toString() {
    return Json.createObjectBuilder().build().toString();
  }
}
