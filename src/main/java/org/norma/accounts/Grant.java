package org.norma.accounts;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.norma.shared.Ids;
import org.norma.shared.Role;

/**
 * A role that an account holds, in a body or in the whole installation, from a day until
 * a day (both included).
 */
@Entity
@Table(name = "account_grant")
public class Grant {

	private static final Set<Role> DECIDING = EnumSet.of(Role.ADMINISTRATOR, Role.OFFICIAL, Role.AUDITOR);

	@Id
	private UUID id;

	@Enumerated(EnumType.STRING)
	private Role role;

	private @Nullable UUID bodyId;

	private LocalDate validFrom;

	private @Nullable LocalDate validUntil;

	@SuppressWarnings("NullAway.Init")
	protected Grant() {
	}

	Grant(Role role, @Nullable UUID bodyId, LocalDate validFrom, @Nullable LocalDate validUntil) {
		this.id = Ids.next();
		this.role = role;
		this.bodyId = bodyId;
		this.validFrom = validFrom;
		this.validUntil = validUntil;
	}

	public UUID id() {
		return this.id;
	}

	public Role role() {
		return this.role;
	}

	/** Body in which the role is held, {@code null} for the whole installation. */
	public @Nullable UUID bodyId() {
		return this.bodyId;
	}

	public LocalDate validFrom() {
		return this.validFrom;
	}

	/** Last day, {@code null} for no end. */
	public @Nullable LocalDate validUntil() {
		return this.validUntil;
	}

	public boolean countsOn(LocalDate day) {
		return !this.validFrom.isAfter(day) && (this.validUntil == null || !this.validUntil.isBefore(day));
	}

	/** Whether whoever holds it decides, or reads what others may not. */
	boolean decides() {
		return decides(this.role);
	}

	/** Whether whoever reads the link to a password could decide or vote with it. */
	boolean decidesOrVotes() {
		return decides() || this.role == Role.EXPERT;
	}

	/** Whether whoever holds such a role decides, or reads what others may not. */
	static boolean decides(Role role) {
		return DECIDING.contains(role);
	}

	boolean sameAs(Role otherRole, @Nullable UUID otherBody) {
		return this.role == otherRole && Objects.equals(this.bodyId, otherBody);
	}

	boolean endedBy(LocalDate day) {
		return this.validUntil != null && this.validUntil.isBefore(day);
	}

	boolean overlaps(LocalDate from, @Nullable LocalDate until) {
		return (until == null || !this.validFrom.isAfter(until))
				&& (this.validUntil == null || !this.validUntil.isBefore(from));
	}

}
