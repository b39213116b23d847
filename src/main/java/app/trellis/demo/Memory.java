package app.trellis.demo;

import jakarta.persistence.EntityManager;

/**
 * What Hibernate holds of the story so far. It compares all of it with the database before each query, which takes longer
 * with every sentence.
 */
class Memory {

    private final EntityManager entities;

    Memory(EntityManager entities) {
        this.entities = entities;
    }

    /** Writes down what was told and forgets it; the transaction goes on. */
    void clear() {
        entities.flush();
        entities.clear();
    }
}
