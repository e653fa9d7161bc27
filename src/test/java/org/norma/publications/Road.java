package org.norma.publications;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.norma.catalogue.Edition;
import org.norma.catalogue.Editions;
import org.norma.designations.Designation;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.Rule;
import org.norma.projects.Exemption;
import org.norma.projects.GateLine;
import org.norma.projects.Procedure;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProjectView;
import org.norma.projects.ProposalData;
import org.norma.projects.Stage;
import org.norma.projects.World;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings projects of every kind to where they are approved and published. */
@TestConfiguration(proxyBeanMethods = false)
public class Road {

	@Bean
	Travel travel(World.Acting acting, ApprovalService approvals, PublicationService publications,
			DisclosureService disclosures, LevelDirectory levels, Editions editions, JdbcClient jdbc) {
		return new Travel(acting, approvals, publications, disclosures, levels, editions, jdbc);
	}

	private static final Set<String> NEVER_EXEMPTED = Set.of("consultation", "tbt-notification");

	/** What the tests do on the way. */
	public record Travel(World.Acting acting, ApprovalService approvals, PublicationService publications,
			DisclosureService disclosures, LevelDirectory levels, Editions editions, JdbcClient jdbc) {

		/** The legal ground that the level asks for, if any. */
		public ProposalData proposal(String level) {
			var grounds = this.levels.rulesOf(new LevelCode(level), this.acting.today()).list(Rule.LEGAL_GROUNDS);
			return grounds.isEmpty() ? this.acting.proposal(level) : this.acting.grounded(level, grounds.get(0));
		}

		public ProposalData of(ProjectKind kind, String level, UUID target) {
			return this.acting.of(kind, Procedure.NORMAL, proposal(level), target);
		}

		public ProjectId toApproval(String level) {
			return toApproval(proposal(level));
		}

		/** Gates of other stops are passed with recorded exemptions. */
		public ProjectId toApproval(ProposalData proposal) {
			return to(Stage.APPROVAL, proposal);
		}

		public ProjectId to(Stage stage, ProposalData proposal) {
			var id = this.acting.propose(proposal);
			for (int moves = 0; view(id).stage() != stage; moves++) {
				if (moves > 10) {
					throw new IllegalStateException("stuck in " + view(id).stage());
				}
				forward(id);
			}
			return id;
		}

		private void forward(ProjectId id) {
			switch (view(id).stage()) {
				case PROPOSAL -> decide(id);
				case DRAFTING -> {
					this.acting.write(id);
					advance(id);
				}
				default -> advance(id);
			}
		}

		private void decide(ProjectId id) {
			var project = view(id);
			if (project.documentId() != null) {
				this.acting.write(id);
			}
			var days = this.levels.rulesOf(project.level(), this.acting.today()).days(Rule.PUBLICITY_DAYS);
			if (days.isPresent()) {
				this.acting.publicise(id, days.getAsInt());
			}
			exempt(id);
			this.acting.accept(id);
		}

		private void advance(ProjectId id) {
			exempt(id);
			this.acting.advance(id);
		}

		private void exempt(ProjectId id) {
			this.acting.details(id)
				.gates()
				.stream()
				.filter((gate) -> gate.state() == GateLine.GateState.SHUT && gate.exemptible())
				.map(GateLine::name)
				.toList()
				.forEach((gate) -> this.acting.exempt(id, gate, "A test."));
			this.acting.details(id)
				.gatesNow()
				.stream()
				.filter((gate) -> NEVER_EXEMPTED.contains(gate.name()) && gate.state() == GateLine.GateState.SHUT)
				.forEach((gate) -> passed(id, gate.name()));
		}

		/** An exemption of the time before the rules forbade it. */
		private void passed(ProjectId id, String gate) {
			this.jdbc.sql("""
					insert into project_exemption (id, project_id, gate, authority_id, basis, reason, requested_by,
						requested_on, state, countersign)
					values (gen_random_uuid(), ?, ?, ?, 'Norma', 'A test.', 'Li Wei', current_date, 'GRANTED', 'NOBODY')
					""").params(id.value(), gate, view(id).authorityId()).update();
		}

		public ProjectView view(ProjectId id) {
			return this.acting.view(id);
		}

		public Approval approve(ProjectId id) {
			return approve(id, ApprovalData.plain());
		}

		public Approval approve(ProjectId id, ApprovalData data) {
			return this.acting.third().get(() -> this.approvals.approve(id, relying(id, data)));
		}

		/** With every exemption looked at. */
		public ApprovalData relying(ProjectId id, ApprovalData data) {
			var gates = this.acting.exemptions().granted(id).stream().map(Exemption::gate).collect(Collectors.toSet());
			return new ApprovalData(data.revision(), data.supervisor(), data.supervisionBasis(), data.doubleNumber(),
					data.reason(), gates);
		}

		public static ApprovalData supervised() {
			return new ApprovalData(null, "MIIT", "产品质量法 art. 49", false, null);
		}

		public Publication publish(ProjectId id) {
			return publish(id, PublicationData.today(List.of(), true));
		}

		public Publication publish(ProjectId id, PublicationData data) {
			return this.acting.official().get(() -> this.publications.publish(id, data));
		}

		public static PublicationData effective(LocalDate day) {
			return new PublicationData(null, day, null, null, List.of(), List.of(), List.of(), List.of(), false, false);
		}

		public Publication toPublication(ProposalData proposal) {
			var id = toApproval(proposal);
			approve(id, supervised());
			return publish(id);
		}

		/** The number that the approval gave. */
		public String number(ProjectId id) {
			return this.jdbc.sql("select designation from approval where project_id = :id")
				.param("id", id.value())
				.query(String.class)
				.single();
		}

		public Edition edition(String number) {
			return this.editions.byNumber(Designation.parse(number)).orElseThrow();
		}

		public Edition edition(Publication publication) {
			return this.editions.byId(publication.editionId()).orElseThrow();
		}

	}

}
