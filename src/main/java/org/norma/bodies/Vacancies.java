package org.norma.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.norma.shared.Ids;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The vacant seats of bodies; who comes next takes the one that is vacant longest. */
@Repository
class Vacancies {

	private final JdbcClient jdbc;

	Vacancies(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Vacancy> of(UUID body) {
		return this.jdbc.sql(
				"select name, in_person, since from body_vacancy where body_id = :body and filled_on is null order by since, id")
			.param("body", body)
			.query((row, number) -> new Vacancy(row.getString("name"), row.getBoolean("in_person"),
					row.getObject("since", LocalDate.class)))
			.list();
	}

	void open(UUID body, String name, boolean inPerson, LocalDate since) {
		this.jdbc.sql(
				"insert into body_vacancy (id, body_id, name, in_person, since) values (:id, :body, :name, :person, :since)")
			.param("id", Ids.next())
			.param("body", body)
			.param("name", name)
			.param("person", inPerson)
			.param("since", since)
			.update();
	}

	void fill(UUID body, boolean inPerson, LocalDate on) {
		this.jdbc.sql("""
				update body_vacancy set filled_on = greatest(since, cast(:on as date)) where id = (
					select id from body_vacancy where body_id = :body and in_person = :person and filled_on is null
					order by since, id limit 1)
				""").param("on", on).param("body", body).param("person", inPerson).update();
	}

}
