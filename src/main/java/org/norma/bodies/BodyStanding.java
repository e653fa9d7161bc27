package org.norma.bodies;

import java.util.UUID;

/** A body was dissolved, or works again: the roles held in it count otherwise. */
public record BodyStanding(UUID body) {

}
