package org.norma.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyService;
import org.norma.shared.Actor;
import org.norma.shared.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who holds a role and how they are reached; enabled accounts only, and only roles that
 * count today, held in bodies that stand.
 */
@Service
public class Contacts {

	private static final String CONTACT = "select a.id, a.display_name, a.user_name, a.language from account a where a.enabled ";

	private static final String COUNTS = "g.valid_from <= :day and (g.valid_until is null or g.valid_until >= :day) "
			+ "and (g.body_id is null or g.body_id <> all(:gone)) ";

	private final JdbcClient jdbc;

	private final BodyService bodies;

	private final Clock clock;

	Contacts(JdbcClient jdbc, BodyService bodies, Clock clock) {
		this.jdbc = jdbc;
		this.bodies = bodies;
		this.clock = clock;
	}

	/**
	 * Who holds the role in the body, in the body itself or in the whole installation;
	 * without a body, who holds it anywhere.
	 */
	@Transactional(readOnly = true)
	public List<Contact> holders(Role role, @Nullable UUID bodyId) {
		return this.jdbc
			.sql(CONTACT + "and exists (select 1 from account_grant g where g.account_id = a.id and g.role = :role and "
					+ "(g.body_id is null or g.body_id = coalesce(:body, g.body_id)) and " + COUNTS + ") order by a.id")
			.param("role", role.name())
			.param("body", bodyId, java.sql.Types.OTHER)
			.param("day", today())
			.param("gone", gone())
			.query(Contacts::contact)
			.list();
	}

	/** Those of the accounts that are enabled, in one query. */
	@Transactional(readOnly = true)
	public List<Contact> byIds(Collection<UUID> ids) {
		return ids.isEmpty() ? List.of()
				: this.jdbc.sql(CONTACT + "and a.id in (:ids) order by a.id")
					.param("ids", ids)
					.query(Contacts::contact)
					.list();
	}

	@Transactional(readOnly = true)
	public Optional<Contact> byId(UUID id) {
		return byIds(List.of(id)).stream().findFirst();
	}

	/** The roles that count today of each account, without the names of the bodies. */
	@Transactional(readOnly = true)
	public Map<UUID, List<Actor.Grant>> grantsOf(Collection<UUID> ids) {
		var found = new HashMap<UUID, List<Actor.Grant>>();
		if (!ids.isEmpty()) {
			this.jdbc
				.sql("select g.account_id, g.role, g.body_id from account_grant g where g.account_id in (:ids) and "
						+ COUNTS + "order by g.role, g.id")
				.param("ids", ids)
				.param("day", today())
				.param("gone", gone())
				.query((row) -> {
					found.computeIfAbsent(row.getObject("account_id", UUID.class), (id) -> new ArrayList<>())
						.add(new Actor.Grant(Role.valueOf(row.getString("role")), row.getObject("body_id", UUID.class),
								null));
				});
		}
		return found;
	}

	/**
	 * The person as one who acts, for jobs and feeds that answer without a session; the
	 * bodies of the roles come without their names.
	 */
	@Transactional(readOnly = true)
	public Optional<Actor> actor(UUID id) {
		return byId(id).map((contact) -> new Person(contact.id(), contact.name(), grants(id), contact.language()));
	}

	private List<Actor.Grant> grants(UUID id) {
		return this.jdbc
			.sql("select g.role, g.body_id from account_grant g where g.account_id = :id and " + COUNTS
					+ "order by g.role, g.id")
			.param("id", id)
			.param("day", today())
			.param("gone", gone())
			.query((row, number) -> new Actor.Grant(Role.valueOf(row.getString("role")),
					row.getObject("body_id", UUID.class), null))
			.list();
	}

	/** Dissolved bodies in which somebody holds a role. */
	private UUID[] gone() {
		var held = this.jdbc.sql("select distinct body_id from account_grant where body_id is not null")
			.query(UUID.class)
			.list();
		return this.bodies.gone(held).toArray(UUID[]::new);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private static Contact contact(ResultSet row, int number) throws SQLException {
		var userName = row.getString("user_name");
		var language = row.getString("language");
		return new Contact(row.getObject("id", UUID.class), row.getString("display_name"),
				userName.contains("@") ? userName : null,
				(language != null) ? Locale.forLanguageTag(language) : Locale.ENGLISH);
	}

	private record Person(UUID accountId, String displayName, List<Grant> grants,
			@Nullable Locale language) implements Actor {

	}

}
