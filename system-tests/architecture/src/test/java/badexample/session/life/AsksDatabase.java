package badexample.session.life;

/** Breaks: only tables, entities and the database's component know persistence. */
public class AsksDatabase {
  jakarta.persistence.EntityManager entities;
}
