package dev.herald.maven;

import java.nio.file.Path;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Reporting;
import org.apache.maven.project.MavenProject;

/** Projects as Maven would hand them to a goal. */
final class Projects {

    private Projects() {}

    static MavenProject project(Path folder, String packaging) {
        Model model = new Model();
        model.setArtifactId("sample");
        model.setPackaging(packaging);
        model.setBuild(new Build());
        model.setReporting(new Reporting());
        model.getReporting().setOutputDirectory(folder.resolve("target/site").toString());
        MavenProject project = new MavenProject(model);
        project.setOriginalModel(model);
        project.setFile(folder.resolve("pom.xml").toFile());
        return project;
    }
}
