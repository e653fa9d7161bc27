package org.norma.projects.web;

import java.util.UUID;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.projects.Person;
import org.norma.projects.Procedure;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProjectTest;
import org.norma.projects.World;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What the pages of acts and proposals say before and after something is sent. */
@ProjectTest
class ActPagesTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private World.Acting acting;

	@BeforeEach
	@AfterEach
	void today() {
		this.acting.clock().set(java.time.LocalDate.of(2026, 3, 2));
	}

	private org.assertj.core.api.AbstractStringAssert<?> page(ProjectId id, String act) {
		return assertThat(this.web.get()
			.uri("/projects/" + id.value() + act + (act.contains("?") ? "&" : "?") + "lang=en")
			.with(authentication(this.acting.official().token()))).hasStatusOk().bodyText();
	}

	private MockMvcTester.MockMvcRequestBuilder post(String path) {
		return this.web.post().uri(path + "?lang=en").with(csrf()).with(authentication(this.acting.official().token()));
	}

	@Test
	void aPageOfAnActThatIsNoLongerPossibleSaysSoInsteadOfOfferingAForm() {
		var id = this.acting.nationalDrafting();
		var code = this.acting.view(id).code();
		for (var act : new String[] { "/publicise", "/decide" }) {
			page(id, act).contains("This act is not possible now.", code + " is decided").doesNotContain("<textarea");
		}
		page(id, "/resume").contains(code + " is not suspended.").doesNotContain("<textarea");
		page(id, "/exempt?gate=decision").contains("is not shut at the present stage").doesNotContain("<textarea");
		page(id, "/extend").contains("<textarea");
		this.acting.official().does(() -> this.acting.course().extend(id, this.acting.version(id), 6, "Tests."));
		page(id, "/extend").contains("was extended by 6 months already").doesNotContain("<textarea");
		this.acting.official().does(() -> this.acting.course().cancel(id, this.acting.version(id), "No."));
		for (var act : new String[] { "/cancel", "/suspend", "/extend" }) {
			page(id, act).contains(code + " is cancelled").doesNotContain("<textarea");
		}
	}

	@Test
	void aReasonThatReadsNoOrOffIsShown() {
		var id = this.acting.drafting(UnaryOperator.identity());
		this.acting.write(id);
		this.acting.official().does(() -> this.acting.course().advance(id, this.acting.version(id)));
		this.acting.exempt(id, "consultation", "off");
		this.acting.official().does(() -> this.acting.course().suspend(id, this.acting.version(id), "No"));
		page(id, "").contains("<p class=\"mb-0\">off</p>", "<p class=\"mb-0\">No</p>");
	}

	@Test
	void anExemptionNamesNoBasisThatIsNoLaw() {
		var id = this.acting.drafting(UnaryOperator.identity());
		this.acting.write(id);
		this.acting.official().does(() -> this.acting.course().advance(id, this.acting.version(id)));
		page(id, "/exempt?gate=consultation")
			.contains("Who may: the body that issues", "Another person of SAC (name) countersigns")
			.doesNotContain("the body that issues standards of the level, in writing and with reasons (Norma)");
		this.acting.exempt(id, "consultation", "Why.");
		page(id, "").contains("Asked for by Li Wei on 2026-03-02.", "Countersigned by Zhou Hua on 2026-03-02.")
			.doesNotContain("(Norma)");
	}

	@Test
	void leavingAFormIsNotCalledLikeTheAct() {
		page(this.acting.drafting(UnaryOperator.identity()), "/cancel")
			.contains(">Cancel the project</button>", ">Back</a>")
			.doesNotContain(">Cancel</a>");
	}

	@Test
	void theCodeOfADepartmentHasTwoOrThreeDigits() {
		var id = this.acting.propose(this.acting.grounded("national.recommended", "basic-common"));
		page(id, "/decide").contains("want another person for this: taken into the plan").doesNotContain("<textarea");
		assertThat(this.web.get()
			.uri("/projects/" + id.value() + "/decide?lang=en")
			.with(authentication(this.acting.second().token()))).bodyText()
			.contains("Two or three digits; 469 is SAC.");
		for (var code : new String[] { "4", "4690", "abc" }) {
			assertThat(post("/projects/" + id.value() + "/decide").param("accepted", "true")
				.param("department", code)
				.param("version", String.valueOf(this.acting.version(id)))).hasStatusOk()
				.bodyText()
				.contains("“" + code + "” is no department code: two or three digits");
			this.acting
				.refusal(() -> this.acting.official()
					.does(() -> this.acting.plan().accept(id, this.acting.version(id), code, null)))
				.startsWith("“" + code + "” is no department code");
		}
	}

	@Test
	void aChoiceThatTheFormDoesNotOfferIsMarked() {
		for (var field : new String[] { "kind", "procedure", "degree" }) {
			var form = post("/projects/new").param("titleEn", "A title")
				.param("level", "industry.JR")
				.param("authority", "SAC")
				.param("justification", "Because of the fire")
				.param("version", "0")
				.param(field, "FOO");
			for (var other : new String[][] { { "kind", "NEW" }, { "procedure", "NORMAL" } }) {
				if (!other[0].equals(field)) {
					form.param(other[0], other[1]);
				}
			}
			assertThat(form).hasStatusOk()
				.bodyText()
				.contains("FOO", "Because of the fire")
				.containsPattern("class=\"text-danger small mt-1\"[^>]*>[^<]+<");
		}
		var id = this.acting.propose(this.acting.proposal("industry.JR"));
		assertThat(post("/projects/" + id.value() + "/decide").param("accepted", "zzz")
			.param("version", String.valueOf(this.acting.version(id)))).hasStatusOk()
			.bodyText()
			.contains("zzz")
			.containsPattern("id=\"accepted-error\"[^>]*>[^<]+<");
	}

	@Test
	void theFormGroupsTheFieldsOfOneKindAndOffersTheProceduresOfTheLevel() {
		var official = this.acting.official();
		var whole = this.web.get().uri("/projects/new?lang=en").with(authentication(official.token())).exchange();
		assertThat(whole).bodyText()
			.contains("Only for a revision, amendment, corrigendum, conversion or withdrawal", "Only for an adoption",
					"Only for the urgent procedure", "value=\"URGENT\"");
		var level = this.web.get()
			.uri("/projects/new/level?lang=en&level=association&procedure=URGENT")
			.with(authentication(official.token()))
			.exchange();
		assertThat(level).hasStatusOk().bodyText().contains("value=\"NORMAL\"").doesNotContain("value=\"URGENT\"");
		assertThat(this.web.get()
			.uri("/projects/new/level?lang=en&level=national.recommended&procedure=URGENT")
			.with(authentication(official.token()))).bodyText().contains("value=\"URGENT\" selected=\"selected\"");
	}

	@Test
	void theFormSaysWhatTheLevelAsksOfItsStandards() {
		var level = this.web.get()
			.uri("/projects/new/level?lang=en&level=industry")
			.with(authentication(this.acting.official().token()))
			.exchange();
		assertThat(level).hasStatusOk()
			.bodyText()
			.contains("What this level says of its standards", "Precondition",
					"must be unified nationally within one industry", "Not lower than", "Mandatory national standards",
					"Forbidden content", "art. 21");
	}

	@Test
	void theProjectOfAnAmendmentSaysWhyNobodyIsConsulted() {
		var target = this.acting.edition("GB 81507-2016");
		var id = this.acting.propose(this.acting.of(ProjectKind.AMENDMENT, Procedure.NORMAL,
				this.acting.proposal("national.mandatory"), target));
		page(id, "").contains("Nobody is consulted and nobody votes: amendments of “Mandatory national standards” go",
				"Measures on Mandatory National Standards, Order 25 of 2020");
		page(this.acting.nationalDrafting(), "").doesNotContain("Nobody is consulted");
	}

	@Test
	void aSimilarStandardWithoutAnAnswerOrAReasonIsAnsweredWithASentence() {
		this.acting.edition("GB/T 81508-2016", "Copper thermometers, calibration");
		var p = this.acting.proposal("industry.JR");
		var id = this.acting.propose(new org.norma.projects.ProposalData(
				org.norma.shared.Texts.of("en", "Copper thermometers, calibration of"), p.level(), p.kind(),
				p.procedure(), false, null, p.authorityId(), null, null, p.draftingBodies(), p.cooperating(), "why",
				null, null, null, null, null));
		var line = this.acting.details(id).similar().get(0).id();
		for (var sent : new String[][] { { "ZZZ", "It differs.", "No answer is chosen." },
				{ "", "It differs.", "No answer is chosen." }, { "DIFFERENT", " ", "No reason is given." },
				{ "DIFFERENT", "x".repeat(1001), "1001 characters are entered; 1000 are the most" } }) {
			var answer = post("/projects/" + id.value() + "/similar/" + line).param("answer", sent[0])
				.param("reason", sent[1])
				.exchange();
			assertThat(this.web.get()
				.uri("/projects/" + id.value() + "?lang=en")
				.cookie(answer.getResponse().getCookie("SESSION"))
				.with(authentication(this.acting.official().token()))).hasStatusOk()
				.bodyText()
				.contains(sent[2], "value=\"" + sent[1] + "\"");
		}
	}

	@Test
	void strangersAreNotToldWhatIsNoLongerPossible() {
		var id = this.acting.drafting(UnaryOperator.identity());
		var stranger = Person.with("Other", org.norma.shared.Role.OFFICIAL, UUID.randomUUID());
		assertThat(this.web.get().uri("/projects/" + id.value() + "/decide").with(authentication(stranger.token())))
			.hasStatus(403);
	}

}
