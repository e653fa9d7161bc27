package org.norma.needs.web;

import java.util.Map;
import java.util.Optional;

import org.norma.needs.NeedId;
import org.norma.needs.NeedReader;
import org.norma.shared.web.Asked;
import org.norma.shared.web.Filling;
import org.norma.shared.web.Questions;

import org.springframework.stereotype.Component;

/** What the questions about needs name. */
@Component
class NeedQuestions implements Questions {

	private final NeedReader reader;

	NeedQuestions(NeedReader reader) {
		this.reader = reader;
	}

	@Override
	public Map<String, Filling> fillings() {
		return Map.of("needs.confirm.answer", this::need, "needs.confirm.merge", this::need);
	}

	private Optional<Object[]> need(Asked asked) {
		var need = this.reader.details(new NeedId(asked.id()));
		return Filling.with(need.code(), need.data().subject());
	}

}
