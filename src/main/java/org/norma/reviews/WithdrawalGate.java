package org.norma.reviews;

import java.util.List;

import org.norma.projects.Gate;
import org.norma.projects.Missing;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProjectView;
import org.norma.projects.Stage;

import org.springframework.stereotype.Component;

/** The approved withdrawal is carried out. */
@Component
class WithdrawalGate implements Gate {

	private final WithdrawalStore withdrawals;

	WithdrawalGate(WithdrawalStore withdrawals) {
		this.withdrawals = withdrawals;
	}

	@Override
	public String name() {
		return "withdrawal";
	}

	@Override
	public Stage guards() {
		return Stage.WITHDRAWAL;
	}

	@Override
	public boolean concerns(ProjectView project) {
		return project.kind() == ProjectKind.WITHDRAWAL;
	}

	@Override
	public List<Missing> missing(ProjectView project) {
		return this.withdrawals.ofProject(project.id().value()).isPresent() ? List.of() : List
			.of(new Missing("gate.withdrawal.missing", List.of(project.code()), WithdrawalService.href(project.id())));
	}

	@Override
	public boolean exemptible() {
		return false;
	}

}
