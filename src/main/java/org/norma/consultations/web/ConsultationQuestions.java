package org.norma.consultations.web;

import java.util.Map;
import java.util.Optional;

import org.norma.consultations.Consultations;
import org.norma.consultations.RoundId;
import org.norma.shared.web.Asked;
import org.norma.shared.web.Filling;
import org.norma.shared.web.Questions;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** What the questions about rounds and comments name. */
@Component
class ConsultationQuestions implements Questions {

	private final Consultations consultations;

	ConsultationQuestions(Consultations consultations) {
		this.consultations = consultations;
	}

	@Override
	public Map<String, Filling> fillings() {
		return Map.of("consultations.end.confirm", this::round, "consultations.acts.close.confirm", this::round,
				"consultations.dispose.confirm", this::round, //
				"consultations.receipt.withdraw.confirm", (asked) -> Filling.with(asked.part("code")));
	}

	private Optional<Object[]> round(Asked asked) {
		var view = this.consultations.round(new RoundId(asked.id()));
		return Filling.with(view.project().code(),
				new DefaultMessageSourceResolvable("consultations.kind." + view.round().kind()));
	}

}
