package badexample.webapp;

/** Breaks: the hiring module keeps its tables private. */
public class NamesTable {
  badexample.hiring.HiringTable table;
}
