package org.migrationstarter.entity.model;

import java.util.List;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.ParamDef;
import org.hibernate.annotations.SQLDelete;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.View;

/**
 * What a mapping says that does not concern the database, or only a little, and names
 * that need quotes.
 */
final class Noise {

	private Noise() {
	}

	@Entity(name = "Task")
	@SQLRestriction("done = false")
	@SQLDelete(sql = "update task set done = true where id = ?")
	@DynamicUpdate
	@Cacheable
	@NamedQuery(name = "open", query = "from Task")
	@FilterDef(name = "mine", parameters = @ParamDef(name = "owner", type = String.class))
	@Filter(name = "mine", condition = "owner = :owner")
	static class Task {

		@Id
		@GeneratedValue
		long id;

		boolean done;

		String owner;

		@Formula("length(owner)")
		int ownerLength;

		@Transient
		String scratch;

		@OneToMany(mappedBy = "task")
		@SQLRestriction("text <> ''")
		List<Reminder> reminders;

	}

	@Entity(name = "Reminder")
	@SoftDelete
	@Immutable
	static class Reminder {

		@Id
		@GeneratedValue
		long id;

		String text;

		@ManyToOne
		Task task;

	}

	@Entity(name = "TaskCount")
	@Subselect("select owner, count(*) as tasks from task group by owner")
	@Immutable
	static class TaskCount {

		@Id
		String owner;

		long tasks;

	}

	@Entity(name = "OpenTask")
	@View(query = "select id, owner from task where done = false")
	@Immutable
	static class OpenTask {

		@Id
		long id;

		String owner;

	}

	@Entity(name = "Leased")
	static class Leased {

		@Id
		@GeneratedValue
		long id;

		@TenantId
		String tenant;

	}

	@Entity(name = "Order")
	@Table(name = "`Order`")
	static class Order {

		@Id
		@GeneratedValue
		@Column(name = "`Id`")
		long id;

		@Column(name = "`group by`")
		String group;

		@Column(name = "`select`")
		String select;

		@ManyToOne
		Order previous;

	}

	@Entity(name = "Umlaut")
	@Table(name = "`gebäude`")
	static class Umlaut {

		@Id
		long id;

		@Column(name = "`höhe`")
		int height;

	}

}
