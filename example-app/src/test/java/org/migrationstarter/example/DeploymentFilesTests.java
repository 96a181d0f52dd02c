package org.migrationstarter.example;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the files for Docker, Docker Compose and Kubernetes say, without their engines.
 */
class DeploymentFilesTests {

	private static final List<String> MIGRATE = List.of("migrations", "upgrade", "head");

	@Test
	void theImageDoesNotRunAsRoot() throws IOException {
		assertThat(Dockerfile.read().last("USER")).matches("[1-9][0-9]*:[1-9][0-9]*");
	}

	@Test
	void theMigrationStepIsACommandOfTheImage() throws IOException {
		assertThat(Dockerfile.read().command(MIGRATE)).containsExactly("java", "-jar", "app.jar", "migrations",
				"upgrade", "head");
	}

	@Test
	void composeMigratesBeforeTheServiceStarts() throws IOException {
		Yaml compose = Yaml.read("compose.yaml").get(0);
		assertThat(compose.map("services")).containsOnlyKeys("db", "migrate", "web");
		assertThat(compose.words("services.migrate.command")).isEqualTo(MIGRATE);
		assertThat(compose.text("services.migrate.depends_on.db.condition")).isEqualTo("service_healthy");
		assertThat(compose.map("services.db.healthcheck")).containsKey("test");
		assertThat(compose.text("services.migrate.restart")).isEqualTo("no");
		assertThat(compose.text("services.web.depends_on.migrate.condition"))
			.isEqualTo("service_completed_successfully");
		assertThat(compose.text("services.web.environment.MIGRATIONS_ON_START")).isEqualTo("verify");
		assertThat(compose.text("services.web.image")).isEqualTo(compose.text("services.migrate.image"));
	}

	@Test
	void composeHasNoPassword() throws IOException {
		Yaml compose = Yaml.read("compose.yaml").get(0);
		for (String service : List.of("db", "migrate", "web")) {
			assertThat(compose.text("services." + service + ".environment.POSTGRES_PASSWORD"))
				.startsWith("${POSTGRES_PASSWORD:?");
		}
	}

	@Test
	void kubernetesMigratesInAJob() throws IOException {
		Yaml job = Yaml.read("kubernetes/migrate.yaml").get(0);
		assertThat(job.text("apiVersion")).isEqualTo("batch/v1");
		assertThat(job.text("kind")).isEqualTo("Job");
		assertThat(job.text("metadata.name")).startsWith("shop-migrate-");
		assertThat(job.text("spec.template.spec.restartPolicy")).isEqualTo("Never");
		assertThat(job.words("spec.template.spec.containers.0.args")).isEqualTo(MIGRATE);
		expectCareful(job);
	}

	@Test
	void thePodsOfKubernetesWait() throws IOException {
		List<Yaml> shop = Yaml.read("kubernetes/shop.yaml");
		assertThat(shop).extracting((document) -> document.text("kind"))
			.containsExactly("ConfigMap", "Deployment", "Service");
		Yaml deployment = shop.get(1);
		assertThat(deployment.words("spec.template.spec.containers.0.env"))
			.asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
			.contains(Map.of("name", "MIGRATIONS_ON_START", "value", "wait"));
		assertThat(deployment.map("spec.template.metadata.labels"))
			.containsAllEntriesOf(deployment.map("spec.selector.matchLabels"));
		assertThat(shop.get(2).map("spec.selector")).isEqualTo(deployment.map("spec.selector.matchLabels"));
		assertThat(shop.get(2).text("spec.ports.0.targetPort"))
			.isEqualTo(deployment.text("spec.template.spec.containers.0.ports.0.name"));
		expectCareful(deployment);
	}

	@Test
	void theJobAndThePodsHaveOneImageAndOneConfiguration() throws IOException {
		Yaml job = Yaml.read("kubernetes/migrate.yaml").get(0);
		List<Yaml> shop = Yaml.read("kubernetes/shop.yaml");
		String container = "spec.template.spec.containers.0";
		assertThat(job.text(container + ".image")).isEqualTo(shop.get(1).text(container + ".image"));
		assertThat(List.of(job.text(container + ".envFrom.0.configMapRef.name"),
				shop.get(1).text(container + ".envFrom.0.configMapRef.name")))
			.containsOnly(shop.get(0).text("metadata.name"));
		assertThat(job.text(container + ".envFrom.1.secretRef.name"))
			.isNotEqualTo(shop.get(1).text(container + ".envFrom.1.secretRef.name"));
	}

	private static void expectCareful(Yaml workload) {
		String pod = "spec.template.spec";
		assertThat(workload.get(pod + ".securityContext.runAsNonRoot")).isEqualTo(true);
		assertThat(workload.get(pod + ".containers.0.securityContext.readOnlyRootFilesystem")).isEqualTo(true);
		assertThat(workload.get(pod + ".containers.0.securityContext.allowPrivilegeEscalation")).isEqualTo(false);
		assertThat(workload.text(pod + ".containers.0.volumeMounts.0.name"))
			.isEqualTo(workload.text(pod + ".volumes.0.name"));
	}

}
